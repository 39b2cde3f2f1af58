import { crc32 } from 'node:zlib';

/** One entry, and what is odd about it. */
export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Another name in the central directory than in the local header. */
  readonly directoryName?: string;
  readonly comment?: string;
}

/** Writes an archive in the packet's form, in the order given: also what no honest program writes. */
export function writeZip(files: readonly ZipFile[], odd: { prefix?: string; comment?: string } = {}): Buffer {
  const prefix = Buffer.from(odd.prefix ?? '');
  const locals: Buffer[] = [prefix];
  const directory: Buffer[] = [];
  let offset = prefix.length;
  for (const { name, bytes, directoryName = name, comment = '' } of files) {
    const facts = Buffer.alloc(16);
    facts.writeUInt32LE(0x0021_0000, 0);
    facts.writeUInt32LE(crc32(bytes), 4);
    facts.writeUInt32LE(bytes.length, 8);
    facts.writeUInt32LE(bytes.length, 12);
    const local = Buffer.concat([
      Buffer.from('504b0304140000000000', 'hex'),
      facts,
      sizes(name.length, 0),
      Buffer.from(name),
    ]);
    const rest = Buffer.alloc(14);
    rest.writeUInt16LE(comment.length, 0);
    rest.writeUInt32LE((0o100644 << 16) >>> 0, 6);
    rest.writeUInt32LE(offset, 10);
    directory.push(
      Buffer.from('504b01021403140000000000', 'hex'),
      facts,
      sizes(directoryName.length, 0),
      rest,
      Buffer.from(directoryName),
      Buffer.from(comment),
    );
    locals.push(local, Buffer.from(bytes));
    offset += local.length + bytes.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x0605_4b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE((odd.comment ?? '').length, 20);
  return Buffer.concat([...locals, central, end, Buffer.from(odd.comment ?? '')]);
}

function sizes(first: number, second: number): Buffer {
  const out = Buffer.alloc(4);
  out.writeUInt16LE(first, 0);
  out.writeUInt16LE(second, 2);
  return out;
}

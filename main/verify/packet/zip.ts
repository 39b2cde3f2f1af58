import { crc32 } from './crc32';
import { CheckFailure } from '../findings';

/** One file of an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const limits = { files: 128, bytes: 256 * 1024 * 1024 } as const;
const localSize = 30;
const centralSize = 46;
const endSize = 22;

/** 1 January 1980, 00:00: the zero of the ZIP format's dates, the only date a packet carries. */
const zeroDate = 0x0021_0000;

/**
 * Reads an archive in the one form that a packet has: files stored as they are, in the order of their names, with fixed
 * dates and attributes, the directory repeating each local header, and not one byte before, between or after. Every byte
 * is either a file's content, which the manifest hashes, or has exactly one allowed value; so no byte can change unseen, and
 * two unpackers cannot see two packets.
 * @throws CheckFailure `E_PKT_FORM`, `E_PKT_DUPLICATE`, `E_PKT_LIMIT`
 */
export function readCanonicalZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - endSize;
  expect(end >= 0 && view.getUint32(end, true) === 0x0605_4b50, 'the archive does not end with its directory', end);
  const count = view.getUint16(end + 8, true);
  const start = view.getUint32(end + 16, true);
  expectValues(view, end, [
    [4, 2, 0],
    [6, 2, 0],
    [10, 2, count],
    [12, 4, end - start],
    [20, 2, 0],
  ]);
  if (count > limits.files) throw new CheckFailure('E_PKT_LIMIT', `more than ${limits.files} files`);
  expect(start <= end, 'the directory begins after its end', start);
  const entries: ZipEntry[] = [];
  let directory = start;
  let position = 0;
  for (let index = 0; index < count; index += 1) {
    expect(directory + centralSize <= end, 'the directory is too short', directory);
    const size = view.getUint32(directory + 20, true);
    const nameLength = view.getUint16(directory + 28, true);
    const file = { directory, position, size, nameLength };
    expect(position + localSize + nameLength + size <= start, 'a file reaches into the directory', directory);
    entries.push(readEntry(bytes, view, file));
    directory += centralSize + nameLength;
    position += localSize + nameLength + size;
  }
  expect(directory === end && position === start, 'bytes that belong to no file', position);
  expectOrder(entries);
  return entries;
}

interface Place {
  readonly directory: number;
  readonly position: number;
  readonly size: number;
  readonly nameLength: number;
}

function readEntry(bytes: Uint8Array, view: DataView, place: Place): ZipEntry {
  const { directory, position, size, nameLength } = place;
  const nameBytes = bytes.subarray(directory + centralSize, directory + centralSize + nameLength);
  const name = Buffer.from(nameBytes).toString('latin1');
  expect(/^[\x20-\x7e]{1,200}$/.test(name), 'a name that is not plain ASCII', directory);
  const localName = bytes.subarray(position + localSize, position + localSize + nameLength);
  expect(Buffer.compare(localName, nameBytes) === 0, 'two names for one file', position);
  const start = position + localSize + nameLength;
  const content = bytes.subarray(start, start + size);
  const sum = crc32(content);
  expectValues(view, directory, [
    [0, 4, 0x0201_4b50],
    [4, 2, 0x0314],
    [6, 2, 20],
    [8, 2, 0],
    [10, 2, 0],
    [12, 4, zeroDate],
    [16, 4, sum],
    [24, 4, size],
    [30, 4, 0],
    [34, 4, 0],
    [38, 4, (0o100644 << 16) >>> 0],
    [42, 4, position],
  ]);
  expectValues(view, position, [
    [0, 4, 0x0403_4b50],
    [4, 2, 20],
    [6, 2, 0],
    [8, 2, 0],
    [10, 4, zeroDate],
    [14, 4, sum],
    [18, 4, size],
    [22, 4, size],
    [26, 2, nameLength],
    [28, 2, 0],
  ]);
  return { name, bytes: content };
}

type Expected = readonly (readonly [offset: number, width: 2 | 4, value: number])[];

function expectValues(view: DataView, base: number, values: Expected): void {
  for (const [offset, width, value] of values) {
    const found = width === 2 ? view.getUint16(base + offset, true) : view.getUint32(base + offset, true);
    expect(found === value, `expected ${value}, found ${found}`, base + offset);
  }
}

/** Sorted by name, each once, also where case is not told apart. */
function expectOrder(entries: readonly ZipEntry[]): void {
  const folded = new Set(entries.map(({ name }) => name.toLowerCase()));
  if (folded.size !== entries.length)
    throw new CheckFailure('E_PKT_DUPLICATE', 'a file stands twice, or in two spellings');
  const sorted = entries.every(({ name }, index) => index === 0 || (entries[index - 1]?.name ?? '') < name);
  expect(sorted, 'the files are not in the order of their names', 0);
}

function expect(holds: boolean, message: string, offset: number): void {
  if (!holds) throw new CheckFailure('E_PKT_FORM', message, `offset ${offset}`);
}

import { unzipSync } from 'fflate';
import { append } from '../make/pdf';
import { writeZip } from '../make/zip';

/** A whole number below a bound, from a seeded generator. */
export type Random = (below: number) => number;

/** Makes a mutant of one of the seeds. */
export type Mutation = (seeds: readonly Buffer[], random: Random) => Buffer;

const pick = <Value>(values: readonly Value[], random: Random): Value | undefined => values[random(values.length)];

/** Flipped bits, other bytes, pieces cut out, doubled, moved, digits changed, joined with another seed. */
export const mutateBytes: Mutation = (seeds, random) => {
  const seed = pick(seeds, random) ?? Buffer.alloc(0);
  let bytes: Buffer = Buffer.from(seed);
  for (let step = 0; step <= random(3); step += 1) bytes = mutateOnce(bytes, seeds, random);
  return bytes.equals(seed) ? Buffer.concat([bytes, Buffer.from([random(256)])]) : bytes;
};

function mutateOnce(bytes: Buffer, seeds: readonly Buffer[], random: Random): Buffer {
  const at = random(bytes.length);
  const size = 1 + random(200);
  const piece = bytes.subarray(at, at + size);
  switch (random(7)) {
    case 0:
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      return bytes;
    case 1:
      bytes[at] = random(256);
      return bytes;
    case 2:
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + size)]);
    case 3:
      return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
    case 4: {
      const target = random(bytes.length);
      return Buffer.concat([bytes.subarray(0, target), piece, bytes.subarray(target)]);
    }
    case 5: {
      const digit = bytes.findIndex((byte, index) => index >= at && byte >= 0x30 && byte <= 0x39);
      if (digit >= 0) bytes[digit] = 0x30 + random(10);
      return bytes;
    }
    default: {
      const other = pick(seeds, random) ?? bytes;
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length))]);
    }
  }
}

/** A proper saving after the last signature that gives some object another body: what byte noise would never hit upon. */
export const mutatePdf: Mutation = (seeds, random) => {
  const seed = pick(seeds, random) ?? Buffer.alloc(0);
  const text = seed.toString('latin1');
  const objects = [...text.matchAll(/^(\d+) 0 obj\n([^]*?)\nendobj\n/gm)];
  const target = pick(objects, random);
  const source = pick(objects, random);
  if (random(4) > 0 || target === undefined || source === undefined) return mutateBytes(seeds, random);
  const body =
    random(2) === 0 ? (source[2] ?? '') : mutateBytes([Buffer.from(source[2] ?? '')], random).toString('latin1');
  const root = /\/Root (\d+ 0 R)/.exec(text)?.[1] ?? '1 0 R';
  return append(seed, new Map([[Number(target[1]), body]]), { root });
};

interface Packed {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Half of the mutants are proper archives again, whose contents are spoilt: files changed, dropped, doubled, renamed, swapped. */
export const mutatePacket: Mutation = (seeds, random) => {
  const seed = pick(seeds, random) ?? Buffer.alloc(0);
  if (random(2) === 0) return mutateBytes(seeds, random);
  const files = Object.entries(unzipSync(seed)).map(([name, bytes]): Packed => ({ name, bytes: Buffer.from(bytes) }));
  const at = random(files.length);
  const file = files[at];
  const other = files[(at + 1 + random(files.length - 1)) % files.length];
  if (file === undefined || other === undefined) return mutateBytes(seeds, random);
  const changed: readonly (() => Packed[])[] = [
    () => files.with(at, { ...file, bytes: mutateBytes([file.bytes], random) }),
    () => files.toSpliced(at, 1),
    () => files.toSpliced(at, 0, file),
    () => files.with(at, { ...file, name: mutateBytes([Buffer.from(file.name)], random).toString('latin1') }),
    () => files.with(at, { ...file, bytes: other.bytes }),
    () => [...files, { name: `filing/exhibits/${random(99)}.htm`, bytes: Buffer.from('more') }],
  ];
  const spoilt = pick(changed, random)?.() ?? [];
  return writeZip(spoilt.sort((left, right) => (left.name < right.name ? -1 : 1)));
};

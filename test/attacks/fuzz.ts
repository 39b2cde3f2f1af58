import { verifyFile } from '../../main/verify/verify-file';
import { AppError } from '../../shared/errors/app-error';
import { numbersFrom } from './audit-mutants';

/** What became of a run of mutated inputs. */
export interface FuzzResult {
  readonly inputs: number;
  /** Mutants that were called valid, by number: must be empty. */
  readonly valid: number[];
  /** Mutants that threw anything but the one expected error for a file of another kind: must be empty. */
  readonly crashed: string[];
  /** The longest time for one input, in milliseconds. */
  readonly longest: number;
}

/** Mutates a seed: flipped bits, other bytes, pieces cut out, doubled, moved, digits changed, joined with another seed. */
export function mutate(seeds: readonly Buffer[], random: (below: number) => number): Buffer {
  const seed = seeds[random(seeds.length)] ?? Buffer.alloc(0);
  let bytes: Buffer = Buffer.from(seed);
  for (let step = 0; step <= random(3); step += 1) bytes = mutateOnce(bytes, seeds, random);
  return bytes.equals(seed) ? Buffer.concat([bytes, Buffer.from([random(256)])]) : bytes;
}

function mutateOnce(bytes: Buffer, seeds: readonly Buffer[], random: (below: number) => number): Buffer {
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
      const other = seeds[random(seeds.length)] ?? bytes;
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random(other.length))]);
    }
  }
}

/** Verifies `count` mutants of honest files; equal seeds give equal runs. */
export async function fuzz(
  seeds: readonly Buffer[],
  options: {
    readonly count: number;
    readonly seed: number;
    readonly now: number;
    readonly trust: readonly Uint8Array[];
  },
): Promise<FuzzResult> {
  const random = numbersFrom(options.seed);
  const valid: number[] = [];
  const crashed: string[] = [];
  let longest = 0;
  for (let input = 0; input < options.count; input += 1) {
    const bytes = mutate(seeds, random);
    // A mutant can happen to be an honest file again, put together from two halves that are alike.
    const isHonest = seeds.some((seed) => seed.equals(bytes));
    const start = performance.now();
    try {
      const { verdict } = await verifyFile(bytes, options);
      if (verdict === 'valid' && !isHonest) valid.push(input);
    } catch (error) {
      if (!(error instanceof AppError)) crashed.push(`${input}: ${String(error)}`);
    }
    longest = Math.max(longest, performance.now() - start);
  }
  return { inputs: options.count, valid, crashed, longest };
}

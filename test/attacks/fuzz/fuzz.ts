import { numbersFrom } from '../audit-mutants';
import type { FuzzTarget } from './targets';

/** What became of the mutants of one kind of input. */
export interface FuzzResult {
  readonly name: string;
  readonly inputs: number;
  /** Mutants that were called valid, by number: must be empty. */
  readonly valid: readonly number[];
  /** Mutants that threw anything but the one expected error for a file of another kind: must be empty. */
  readonly crashed: readonly string[];
  /** The longest time that one input took, in milliseconds of the processor: the machine may be busy with other things. */
  readonly longest: number;
}

/** Verifies the target's share of `count` mutants; equal seeds give equal runs. */
export async function fuzz(
  target: FuzzTarget,
  run: { readonly count: number; readonly seed: number },
): Promise<FuzzResult> {
  const random = numbersFrom(run.seed);
  const inputs = Math.round((run.count * target.share) / 100);
  const valid: number[] = [];
  const crashed: string[] = [];
  let longest = 0;
  for (let input = 0; input < inputs; input += 1) {
    const bytes = target.mutate(target.seeds, random);
    const start = process.cpuUsage();
    try {
      if ((await target.isValid(bytes)) && !isHonest(bytes, target)) valid.push(input);
    } catch (error) {
      crashed.push(`${input}: ${String(error)}`);
    }
    const { user, system } = process.cpuUsage(start);
    longest = Math.max(longest, (user + system) / 1000);
  }
  return { name: target.name, inputs, valid, crashed, longest: Math.round(longest) };
}

/** A mutant can happen to be an honest file again: a seed, or a seed as it was after an earlier signature. */
function isHonest(bytes: Buffer, { seeds }: FuzzTarget): boolean {
  return seeds.some((seed) => seed.subarray(0, bytes.length).equals(bytes));
}

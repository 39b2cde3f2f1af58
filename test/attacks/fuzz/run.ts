import { writeFileSync } from 'node:fs';
import { fuzz, type FuzzResult } from './fuzz';
import { fuzzTargets } from './targets';

/** A mutant may take this long, in milliseconds of the processor. */
const limit = 2_000;
const rounds = 20;

/**
 * `npm run fuzz:verify [COUNT] [SEED] [TABLE.md]`: 100,000 mutants, none valid, none crashing, none slower than two seconds.
 * The table is written after each of twenty rounds, so that a run that is broken off still says how far it came.
 */
export async function main([count = '100000', seed = '1', table]: readonly string[]): Promise<void> {
  const totals = new Map<string, FuzzResult>();
  const targets = await fuzzTargets();
  for (let round = 0; round < rounds; round += 1) {
    for (const target of targets) {
      const result = await fuzz(target, { count: Number(count) / rounds, seed: Number(seed) + round });
      totals.set(target.name, sum(result, totals.get(target.name)));
    }
    if (table !== undefined) writeFileSync(table, tableOf([...totals.values()], seed));
    console.log(`round ${round + 1} of ${rounds}: ${JSON.stringify([...totals.values()])}`);
  }
  const isBad = ({ valid, crashed, longest }: FuzzResult) => valid.length + crashed.length > 0 || longest > limit;
  if ([...totals.values()].some(isBad)) process.exitCode = 1;
}

function sum(result: FuzzResult, before: FuzzResult | undefined): FuzzResult {
  if (before === undefined) return result;
  return {
    name: result.name,
    inputs: before.inputs + result.inputs,
    valid: [...before.valid, ...result.valid],
    crashed: [...before.crashed, ...result.crashed],
    longest: Math.max(before.longest, result.longest),
  };
}

function tableOf(results: readonly FuzzResult[], seed: string): string {
  const total = results.reduce((count, { inputs }) => count + inputs, 0);
  return [
    `# Fuzzing the verifier: ${total.toLocaleString('en-US')} mutated inputs, first seed ${seed}`,
    '',
    '`npm run fuzz:verify`. No mutant may be called valid, crash the verifier, or take more than two seconds of the processor.',
    '',
    '| input | mutants | called valid | crashed | longest |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...results.map(({ name, inputs, valid, crashed, longest }) => {
      return `| ${name} | ${inputs} | ${valid.length} | ${crashed.length} | ${longest} ms |`;
    }),
    '',
  ].join('\n');
}

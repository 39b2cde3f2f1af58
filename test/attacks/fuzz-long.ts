import { fuzz } from './fuzz';
import { fuzzSeeds } from './fuzz-seeds';
import { kit, now } from './kit';

/** `npm run fuzz:verify [COUNT] [SEED]`: 100,000 mutants, none valid, none crashing, none slower than two seconds. */
export async function main([count = '100000', seed = '1']: readonly string[]): Promise<void> {
  const options = { count: Number(count), seed: Number(seed), now, trust: [kit().root.certificateDer] };
  const result = await fuzz(fuzzSeeds(), options);
  console.log(JSON.stringify({ seed: options.seed, ...result, longest: Math.round(result.longest) }));
  if (result.valid.length > 0 || result.crashed.length > 0 || result.longest > 2_000) process.exitCode = 1;
}

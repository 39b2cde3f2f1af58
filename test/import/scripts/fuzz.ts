import { fuzzImports } from '../corpus/fuzz-imports';

/** `npm run import:fuzz -- [COUNT] [SEED]`: broken inputs by the thousand; exits 1 on a crash, a hang or an unknown error. */
export async function main(args: readonly string[]): Promise<void> {
  const count = Number(args[0] ?? 100_000);
  const seed = Number(args[1] ?? 1);
  const report = await fuzzImports(count, seed);
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  if (report.failures.length > 0) process.exitCode = 1;
}

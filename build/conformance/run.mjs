import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'vite';
import { signatures } from './signatures.mjs';
import { table } from './table.mjs';
import { verapdf } from './verapdf.mjs';

/**
 * `npm run conformance [JUDGE ...]`: makes a sample of every kind of file this program writes and asks programs that
 * know nothing of it. Each judge is one file beside this one:
 * `{ name, title, judge(cache, samples) -> [{ sample, verdicts: { column: 'PASS' | why not } }] }`.
 */
const judges = [verapdf, signatures];

const root = join(import.meta.dirname, '../..');
const cache = join(root, '.cache/conformance');
const results = join(root, 'test/conformance');

const chosen = process.argv.slice(2);
const samples = await writeSamples();
let failures = 0;
for (const judge of judges.filter(({ name }) => chosen.length === 0 || chosen.includes(name))) {
  const rows = judge.judge(join(cache, judge.name), samples);
  const text = table(judge.title, rows);
  writeFileSync(join(results, `${judge.name}.md`), text);
  console.log(text);
  failures += rows.filter(({ verdicts }) => Object.values(verdicts).some((verdict) => verdict !== 'PASS')).length;
}
console.log(failures === 0 ? 'PASS' : `FAIL: ${failures} samples`);
process.exitCode = failures === 0 ? 0 : 1;

/** Bundles test/conformance/write-samples.ts (it is TypeScript and names fonts by imports) and runs it. */
async function writeSamples() {
  const folder = join(cache, 'samples');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({ root, configFile: join(import.meta.dirname, 'vite.samples.config.ts'), logLevel: 'warn' });
  execFileSync(process.execPath, [join(cache, 'writer/write-samples.mjs'), folder, ...chosen], { stdio: 'inherit' });
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path, name: relative(folder, path) }));
}

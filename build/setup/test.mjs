import { ensureTestTools } from './debian-packages.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { main, run } from './processes.mjs';
import { runEndToEnd, runVitest } from './vitest-project.mjs';

const npmScript = (name) => async () => ({
  passed: 0,
  failed: (await run('npm', ['run', '--silent', name])) === 0 ? 0 : 1,
});

/** Each of these keeps one core busy for a minute: side by side they take as long as the longest. */
async function gates() {
  const names = ['format:check', 'lint', 'types', 'layers'];
  const results = await Promise.all(names.map(async (name) => ({ name, ...(await npmScript(name)()) })));
  const failed = results.filter((result) => result.failed > 0).map(({ name }) => name);
  if (failed.length > 0) console.error(`these gates failed: ${failed.join(', ')}`);
  return { passed: 0, failed: failed.length };
}

/** What `npm test` does, in order. A gate that fails counts as one failure; the stages after it run all the same. */
const stages = {
  gates,
  build: npmScript('build'),
  unit: () => runVitest('unit'),
  integration: () => runVitest('integration'),
  'end-to-end': () => runEndToEnd(),
};

await main(async () => {
  ensureTestTools();
  await ensureElectron();
  const lines = [];
  let passed = 0;
  let failed = 0;
  for (const [name, stage] of Object.entries(stages)) {
    console.log(`\n== ${name}`);
    const start = performance.now();
    const counts = await stage();
    passed += counts.passed;
    failed += counts.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    lines.push(
      `${name.padEnd(12)} ${seconds.padStart(7)} s  ${counts.failed === 0 ? 'ok' : `${counts.failed} failed`}`,
    );
  }
  console.log(`\n${lines.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { withDisplay } from './display.mjs';
import { root, run } from './processes.mjs';

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const results = join(root, '.cache/test-results');

/**
 * Runs one vitest project and reads its counts from the JSON report: the console is for people. A run that breaks off
 * before its report counts as one failure, so that no test can vanish quietly.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(project, files = []) {
  const report = join(results, `${project}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...files,
  ];
  const status = project === 'e2e' ? await runWithElectron(args) : await run(process.execPath, [vitest, ...args]);
  const { passed, failed } = countsIn(report);
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
}

/** The end-to-end tests get the runtime's place and version by the environment, and a display. */
async function runWithElectron(args) {
  const { executable, folder, version } = await ensureElectron();
  const [command, wrapped] = withDisplay(process.execPath, [vitest, ...args]);
  return run(command, wrapped, {
    FILING_DESK_ELECTRON: executable,
    FILING_DESK_ELECTRON_DIST: folder,
    FILING_DESK_ELECTRON_VERSION: version,
  });
}

function countsIn(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
    // A skipped test proves nothing: it counts as failed.
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureElectron } from './electron-runtime.mjs';
import { isHeadless, withDisplay } from './display.mjs';
import { root, run } from './processes.mjs';

const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const results = join(root, '.cache/test-results');

/**
 * Runs one vitest project and reads its counts from the JSON report: the console is for people. A run that breaks off
 * before its report counts as one failure, so that no test can vanish quietly.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runVitest(project, files = []) {
  return counted(project, files, (args) => run(process.execPath, [vitest, ...args]));
}

/**
 * Runs the end-to-end tests, which get the runtime's place and version by the environment, and a display. Two windows on
 * one display would take the keyboard from each other; on virtual displays of their own two halves run side by side.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runEndToEnd(files = []) {
  const { executable, folder, version } = await ensureElectron();
  const environment = {
    FILING_DESK_ELECTRON: executable,
    FILING_DESK_ELECTRON_DIST: folder,
    FILING_DESK_ELECTRON_VERSION: version,
  };
  const onDisplay = (number) => (args) => {
    const [command, wrapped] = withDisplay(process.execPath, [vitest, ...args], number);
    return run(command, wrapped, environment);
  };
  if (files.length > 0 || !isHeadless()) return counted('e2e', files, onDisplay());
  const halves = [99, 199].map((number, half) => {
    return counted('e2e', [`--shard=${half + 1}/2`], onDisplay(number), `e2e-${half + 1}`);
  });
  const [one, other] = await Promise.all(halves);
  return { passed: one.passed + other.passed, failed: one.failed + other.failed };
}

/** Runs tests of a project by `runArguments`, and counts them. */
async function counted(project, more, runArguments, name = project) {
  const report = join(results, `${name}.json`);
  mkdirSync(results, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const status = await runArguments(['run', '--project', project, ...reporters, ...more]);
  const { passed, failed } = countsIn(report);
  return { passed, failed: status === 0 ? failed : Math.max(failed, 1) };
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

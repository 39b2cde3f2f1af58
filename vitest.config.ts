import { defineConfig } from 'vitest/config';
import { packedFiles } from './build/vite/packed-files.ts';

/** electron-store imports `electron`, which outside of Electron answers with a path: any path serves, nothing is fetched. */
const env = { ELECTRON_OVERRIDE_DIST_PATH: 'outside-of-electron' };

/** On a laptop of two cores the default would be one worker. */
const everyCore = '100%';

/** `e2e` drives the real Electron, one for each display; the others run in parallel workers. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [packedFiles()],
        test: {
          name: 'unit',
          env,
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/import/**/*.test.ts'],
          maxWorkers: everyCore,
          testTimeout: 300_000,
        },
      },
      {
        plugins: [packedFiles()],
        test: {
          name: 'integration',
          env,
          include: ['test/integration/**/*.test.ts', 'test/attacks/**/*.test.ts'],
          maxWorkers: everyCore,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [packedFiles()],
        test: {
          name: 'e2e',
          env,
          include: ['test/e2e/**/*.test.ts'],
          // A real window on a starved machine may lose a race that is no fault of the program: once more, then it counts.
          retry: 1,
          testTimeout: 300_000,
          hookTimeout: 300_000,
          expect: { poll: { timeout: 60_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});

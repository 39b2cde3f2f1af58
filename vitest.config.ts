import { defineConfig } from 'vitest/config';
import { packedFiles } from './build/vite/packed-files.ts';

/** `e2e` drives the real Electron, one at a time; the others run in parallel workers. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [packedFiles()],
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/import/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        plugins: [packedFiles()],
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts', 'test/attacks/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [packedFiles()],
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

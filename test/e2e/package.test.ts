import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { listPackage } from '@electron/asar';
import { chromium } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { verifyFuses } from '../../build/packaging/fuses.mjs';
import { packageProgram } from '../../build/packaging/package-program.mjs';
import { sandboxArguments, temporaryFolder } from '../helpers/desk';

test('the packaged program has closed fuses, holds only its own bundle, and starts', async () => {
  const executable = packageProgram(preparedRuntime(), temporaryFolder());

  expect(await verifyFuses(executable)).toEqual([]);

  const packed = listPackage(join(dirname(executable), 'resources/app.asar'), { isPack: false });
  expect(packed).toContain('/out/main/index.cjs');
  expect(packed.filter((path) => !/^\/(out(\/(main|preload|renderer).*)?|package\.json)$/.test(path))).toEqual([]);
  expect(packed.filter((path) => /node_modules|\.map$|\.ts$|\/tests?\//.test(path))).toEqual([]);

  const { page } = await startPackaged(executable);
  await page.getByRole('heading').first().waitFor();
  // Reading and drawing happen in worker threads, with fonts and a sample that lie inside of the archive.
  const drawn = await page.evaluate(async () => {
    const sample = await window.api['filings:sample']({});
    if (!sample.ok) return sample.error;
    const preview = await window.api['notice:preview']({ draft: sample.value.draft });
    return preview.ok ? { pages: preview.value.pages } : preview.error;
  });
  expect(drawn).toEqual({ pages: expect.any(Number) as number });
});

function preparedRuntime() {
  const folder = process.env['FILING_DESK_ELECTRON_DIST'];
  const version = process.env['FILING_DESK_ELECTRON_VERSION'];
  if (folder === undefined || version === undefined) throw new Error('Run the end-to-end tests with: npm run e2e');
  return { folder, version };
}

/** A program with closed fuses takes no inspector: Chromium's own debugging port is what is left to look in. */
async function startPackaged(executable: string) {
  const program = spawn(
    executable,
    [...sandboxArguments, `--user-data-dir=${temporaryFolder()}`, '--remote-debugging-port=0'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  onTestFinished(async () => {
    program.kill('SIGKILL');
    if (program.exitCode === null && program.signalCode === null) await once(program, 'exit');
  });
  const address = await debuggingAddress(createInterface(program.stderr));
  program.stderr.resume(); // nobody reads on: a full pipe would stop the program
  await firstPage(address);
  const browser = await chromium.connectOverCDP(address, { timeout: 120_000 });
  onTestFinished(() => browser.close());
  const context = browser.contexts()[0];
  if (context === undefined) throw new Error('the packaged program opened no page');
  return { page: context.pages()[0] ?? (await context.waitForEvent('page')) };
}

/**
 * Playwright waits for ever for a page that commits its first navigation while it attaches to it
 * (seen in 6 of 120 starts): it is let in only when the document is there.
 */
async function firstPage(address: string) {
  const list = `http://${new URL(address).host}/json/list`;
  const pages = async () => (await (await fetch(list)).json()) as { title: string; url: string }[];
  const page = expect.objectContaining({ title: 'Filing Desk', url: 'app://filing-desk/' }) as unknown;
  await vi.waitFor(async () => expect(await pages()).toContainEqual(page), { timeout: 120_000 });
}

async function debuggingAddress(lines: AsyncIterable<string>): Promise<string> {
  for await (const line of lines) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error('the packaged program ended without a debugging port');
}

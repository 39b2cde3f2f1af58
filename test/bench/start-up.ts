import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from 'playwright-core';

const rounds = 7;
const root = join(import.meta.dirname, '../..');
const executablePath = process.env['FILING_DESK_ELECTRON'] ?? '';
/** Chromium refuses its sandbox to root. */
const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

interface Start {
  /** From the command to the first button on the screen. */
  readonly wall: number;
  /** Processor time of all processes until then; the machine's other work is not in it. */
  readonly work: number;
}

/**
 * `npm run start-up`: the program's start to its first usable screen beside that of a bare Electron window with one button, in
 * turns, so that both meet the same machine. Linux only: processor time is read from /proc.
 */
export async function main(): Promise<void> {
  const bare = bareProgram();
  const starts: { bare: Start[]; desk: Start[] } = { bare: [], desk: [] };
  for (let round = 0; round < rounds; round++) {
    starts.bare.push(await start(bare));
    starts.desk.push(await start(root));
  }
  rmSync(bare, { recursive: true });
  const line = (name: string, of: keyof Start) => {
    const [desk, plain] = [median(starts.desk.map((each) => each[of])), median(starts.bare.map((each) => each[of]))];
    return `| ${name} | ${desk.toFixed(0)} ms | ${plain.toFixed(0)} ms | ${(desk / plain).toFixed(1)} |`;
  };
  const report = [
    '# Start to the first usable screen',
    '',
    `Written by \`npm run start-up\`: the median of ${rounds} starts each, in turns with a bare Electron window that shows one button.`,
    'Only the ratios mean anything.',
    '',
    '| | Filing Desk | bare window | ratio |',
    '| --- | --: | --: | --: |',
    line('until the first button can be pressed', 'wall'),
    line('processor time of all processes', 'work'),
    '',
  ].join('\n');
  process.stdout.write(report);
  writeFileSync(join(root, 'test/conformance/start-up.md'), report);
}

function bareProgram(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filing-desk-bare-'));
  const open = "globalThis.w = new BrowserWindow(); globalThis.w.loadFile(__dirname + '/bare.html');";
  writeFileSync(join(folder, 'package.json'), '{ "name": "bare", "version": "1.0.0", "main": "main.cjs" }');
  writeFileSync(join(folder, 'bare.html'), '<!doctype html><title>bare</title><button>Start</button>');
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');\napp.whenReady().then(() => { ${open} });\n`,
  );
  return folder;
}

async function start(program: string): Promise<Start> {
  const userData = mkdtempSync(join(tmpdir(), 'filing-desk-start-'));
  const began = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [...sandboxArguments, `--user-data-dir=${userData}`, program],
  });
  const page = await app.firstWindow();
  await page.getByRole('button').first().waitFor();
  const measured = { wall: performance.now() - began, work: workOf(userData) };
  await app.close();
  rmSync(userData, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  return measured;
}

/** Milliseconds of processor time of every thread of the processes that were started with this folder. */
function workOf(userData: string): number {
  const read = (path: string) => readFileSync(join('/proc', path), 'utf8');
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isOf(name, userData));
  const threads = processes.flatMap((id) => readdirSync(`/proc/${id}/task`).map((thread) => `${id}/task/${thread}`));
  return threads.reduce((sum, thread) => sum + Number(read(`${thread}/schedstat`).split(' ')[0]) / 1e6, 0);
}

/** A process may end while it is looked at. */
function isOf(id: string, userData: string): boolean {
  try {
    return readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(userData);
  } catch {
    return false;
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}

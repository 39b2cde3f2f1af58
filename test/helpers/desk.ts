import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';

const root = join(import.meta.dirname, '../..');

export interface DeskOptions {
  /** The folder of everything the program keeps; a fresh one by default, removed after the test. */
  readonly userData?: string;
  /** More arguments: files to open, Chromium switches. */
  readonly args?: readonly string[];
  /** Environment variables for the program. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Console lines that this test provokes on purpose. */
  readonly expectedConsole?: RegExp;
}

/** The built program, running in the real Electron with the shipped security settings. */
export interface Desk {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  readonly userData: string;
  /** Kills the program as a crash or a power cut would. */
  kill(): Promise<void>;
  /** Quits by the program's own way; throws for any error that the console or the log has seen. */
  quit(): Promise<void>;
}

/** A folder that goes away after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'filing-desk-'));
  // The children of a killed program may still write while the folder goes.
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 }));
  return folder;
}

/** The Electron that `npm test` and `npm run e2e` have prepared. */
export function electronExecutable(): string {
  const executable = process.env['FILING_DESK_ELECTRON'];
  if (executable === undefined) throw new Error('Run the end-to-end tests with: npm run e2e');
  return executable;
}

/** Chromium refuses its sandbox to root; elsewhere the tests keep it on. */
export const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** For `_electron.launch`: the sandbox is its user's, and no window navigates before Playwright is there. */
export const launchOptions = {
  chromiumSandbox: sandboxArguments.length === 0,
  args: ['-r', join(import.meta.dirname, 'hold-ready.cjs'), ...sandboxArguments],
};

/** Starts the built program. It is stopped after the test, and the test fails on any error the program did not expect. */
export async function startDesk(options: DeskOptions = {}): Promise<Desk> {
  const userData = options.userData ?? temporaryFolder();
  const app = await _electron.launch({
    ...launchOptions,
    executablePath: electronExecutable(),
    args: [...launchOptions.args, `--user-data-dir=${userData}`, root, ...(options.args ?? [])],
    env: { ...definedEnvironment(), ...options.environment },
  });
  app.context().setDefaultTimeout(60_000); // a starved machine is slow, not wrong
  const problems = collectProblems(app, options.expectedConsole);
  let running = true;
  const stop = async (how: () => Promise<unknown>) => {
    if (!running) return;
    running = false;
    await how();
  };
  const desk: Desk = {
    app,
    userData,
    page: await app.firstWindow(),
    kill: () => stop(() => killed(app)),
    quit: async () => {
      await stop(() => app.close());
      assertNothing([...problems, ...loggedErrors(userData)]);
    },
  };
  onTestFinished(() => desk.quit());
  await desk.page.waitForLoadState('load');
  return desk;
}

function killed(app: ElectronApplication): Promise<unknown> {
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  return gone;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function collectProblems(app: ElectronApplication, expected: RegExp | undefined): string[] {
  const problems: string[] = [];
  const note = (text: string) => {
    if (expected === undefined || !expected.test(text)) problems.push(text);
  };
  const watch = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') note(message.text());
    });
    page.on('pageerror', (error) => note(error.stack ?? error.message));
  };
  app.context().on('page', watch);
  for (const page of app.windows()) watch(page);
  return problems;
}

function loggedErrors(userData: string): string[] {
  try {
    const lines = readFileSync(join(userData, 'logs/main.log'), 'utf8').trim().split('\n');
    return lines.filter((line) => (JSON.parse(line) as { level: string }).level === 'error');
  } catch {
    return [];
  }
}

function assertNothing(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(`The program reported errors:\n${problems.join('\n')}`);
}

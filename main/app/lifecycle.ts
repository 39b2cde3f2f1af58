import { app, Menu, powerMonitor } from 'electron';
import type { DeskWindows } from '../windows/desk-windows';
import { deliver } from '../windows/deliver';
import { commandIn, filesIn } from './opened-files';

/** What the program does when the platform calls: files, second starts, the dock, the last window. */
export function followPlatform(windows: DeskWindows): void {
  app.on('second-instance', (_event, args, folder) => openFrom(args.slice(1), folder, windows));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    void app.whenReady().then(() => openFrom([path], '/', windows));
  });
  app.on('activate', () => windows.focus());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
}

/** Opens what a command line names, in the window used last. */
export function openFrom(args: readonly string[], folder: string, windows: DeskWindows): void {
  const window = windows.focus();
  for (const file of filesIn(args, folder)) deliver(window, 'app:file-opened', file);
  const id = commandIn(args);
  if (id !== null) deliver(window, 'app:command', { id });
}

/** Sleep and a locked screen lock the desk. */
export function lockWithTheScreen(lock: () => unknown): void {
  powerMonitor.on('suspend', lock);
  powerMonitor.on('lock-screen', lock);
}

/**
 * Locks the desk, whoever asked for it: a menu, one of the windows, the screen, idle time. First every window saves what
 * was typed; then the key is gone, every window hides what it shows and loads its page anew, so that nothing of a draft
 * stays in it.
 */
export function lockEverywhere<State>(lock: () => State | Promise<State>, windows: DeskWindows): () => Promise<State> {
  return async () => {
    await windows.saveAll();
    const state = await lock();
    windows.tellAll('vault:locked', {});
    windows.reloadAll();
    return state;
  };
}

/** Tasks in the jump list of Windows' task bar and in the dock's menu of macOS. They name no draft. */
export function offerTasks(windows: DeskWindows): void {
  if (process.platform === 'darwin') offerDockMenu(windows);
  if (process.platform !== 'win32') return;
  const task = (id: string, title: string) => ({
    program: process.execPath,
    arguments: `--desk-command=${id}`,
    iconPath: process.execPath,
    iconIndex: 0,
    title,
    description: title,
  });
  app.setUserTasks(tasks.map(({ id, title }) => task(id, title)));
}

const tasks = [
  { id: 'new', title: 'New notice' },
  { id: 'calendar', title: 'Deadlines' },
  { id: 'verify', title: 'Verify a file' },
] as const;

function offerDockMenu(windows: DeskWindows): void {
  const items = tasks.map(({ id, title }) => ({
    label: title,
    click: () => deliver(windows.focus(), 'app:command', { id }),
  }));
  app.dock?.setMenu(Menu.buildFromTemplate(items));
}

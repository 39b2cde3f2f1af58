import { dialog, type BrowserWindow } from 'electron';
import type { Clock } from '../../shared/time/clock';
import type { Logger } from '../logging/logger';
import { holdEvents } from './deliver';

const limit = 3;
const withinMilliseconds = 60_000;

/** A page that crashed comes back with what was saved; one that keeps crashing is left to the person. */
export function recoverFromCrashes(window: BrowserWindow, log: Logger, clock: Clock): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log.info('page-gone', { reason, exitCode });
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const now = clock.now();
    crashes = [...crashes.filter((time) => now - time < withinMilliseconds), now];
    holdEvents(window);
    if (crashes.length <= limit) window.webContents.reload();
    else
      dialog.showErrorBox(
        'The window cannot be shown',
        'What you typed is saved. Close Filing Desk and start it again.',
      );
  });
  window.on('unresponsive', () => {
    log.info('page-unresponsive');
    void askWhetherToWait(window);
  });
}

async function askWhetherToWait(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'This window does not answer.',
    detail: 'Everything up to your last second of typing is saved.',
    buttons: ['Wait', 'Reload the window'],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}

import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import type { Clock } from '../../shared/time/clock';
import type { Logger } from '../logging/logger';
import { offerContextMenu } from '../menu/context-menu';
import { appOrigin } from '../security/app-protocol';
import { registerSender } from '../security/ipc-sender';
import type { Speller } from '../spelling/speller';
import { recoverFromCrashes } from './crash-recovery';
import { holdEvents } from './deliver';
import { saveBeforeClosing } from './saving';
import type { WindowStateStore } from './window-state';

/** What a window needs from the program. */
export interface WindowPorts {
  readonly state: WindowStateStore;
  readonly speller: Speller;
  readonly log: Logger;
  readonly clock: Clock;
}

/** Fits a 1366 x 768 laptop with room for its task bar. */
const firstSize = { width: 1320, height: 700 };

/** Opens a window on the program's page: sandboxed, isolated, shown when there is something to see. */
export function openMainWindow({ state, speller, log, clock }: WindowPorts): BrowserWindow {
  const { bounds, maximized } = state.last();
  const cascade = BrowserWindow.getAllWindows().length * 24;
  const place = bounds === null ? firstSize : { ...bounds, x: bounds.x + cascade, y: bounds.y + cascade };
  const window = new BrowserWindow({
    ...place,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Filing Desk',
    webPreferences: {
      preload: join(__dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: !app.isPackaged,
    },
  });
  registerSender(window.webContents);
  holdEvents(window);
  state.follow(window);
  saveBeforeClosing(window);
  recoverFromCrashes(window, log, clock);
  offerContextMenu(window, speller);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  void window.loadURL(`${appOrigin}/`);
  return window;
}

import { app, BrowserWindow } from 'electron';
import { join } from 'node:path';
import { appOrigin } from '../security/app-protocol';
import { registerSender } from '../security/ipc-sender';

/** Opens a window on the program's page: sandboxed, isolated, shown when there is something to see. */
export function openMainWindow(): BrowserWindow {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
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
  window.once('ready-to-show', () => window.show());
  void window.loadURL(`${appOrigin}/`);
  return window;
}

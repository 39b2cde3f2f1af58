import { app, BrowserWindow, session } from 'electron';
import { handleCriticalErrors } from './app/critical-error';
import { deskClock } from './app/desk-clock';
import { preparePaths } from './app/paths';
import { composeHandlers } from './ipc/compose-handlers';
import { registerHandlers } from './ipc/register-handlers';
import { createLogger } from './logging/logger';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { guardNavigation } from './security/navigation-guard';
import { blockNetwork, silenceChromium } from './security/network-block';
import { forbidSockets } from './security/no-sockets';
import { denyPermissions } from './security/permissions';
import { nativeFileDialogs } from './windows/file-dialogs';
import { openMainWindow } from './windows/main-window';
import { tellCaller } from './windows/send-event';

/** Puts the program together: locks first, then the doors, then the window. */
function start(): void {
  forbidSockets();
  registerAppScheme();
  silenceChromium(app);
  // Chromium has no sandbox for root (test machines); every other user gets it for every process.
  if (process.getuid?.() !== 0) app.enableSandbox();
  guardNavigation(app);

  const clock = deskClock(process.argv, { now: () => Date.now() });
  const paths = preparePaths(app);
  const log = createLogger(paths.logs, clock);
  handleCriticalErrors(log);
  registerHandlers(
    composeHandlers({
      version: app.getVersion(),
      clock,
      log,
      userData: paths.userData,
      dialogs: nativeFileDialogs,
      tell: tellCaller,
    }),
    log,
  );

  app.on('second-instance', () => BrowserWindow.getAllWindows()[0]?.focus());
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openMainWindow();
  });
  void app.whenReady().then(async () => {
    serveApp(session.defaultSession, paths.renderer);
    denyPermissions(session.defaultSession);
    await blockNetwork(session.defaultSession);
    openMainWindow();
  });
}

if (app.requestSingleInstanceLock()) start();
else app.quit();

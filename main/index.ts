import { app, session } from 'electron';
import { randomUUID } from 'node:crypto';
import { handleCriticalErrors } from './app/critical-error';
import { deskClock } from './app/desk-clock';
import { openKeep } from './app/keep';
import { followPlatform, lockEverywhere, lockWithTheScreen, offerTasks, openFrom } from './app/lifecycle';
import { preparePaths, vaultFolder } from './app/paths';
import { platformKeyRing } from './app/platform-key-ring';
import { openSettingsFile } from './app/settings-file';
import { watchTheVault } from './app/watch-vault';
import { composeHandlers } from './ipc/compose-handlers';
import { registerHandlers } from './ipc/register-handlers';
import { createLogger } from './logging/logger';
import { installAppMenu } from './menu/app-menu';
import { registerAppScheme, serveApp } from './security/app-protocol';
import { guardNavigation } from './security/navigation-guard';
import { blockNetwork, silenceChromium } from './security/network-block';
import { forbidSockets } from './security/no-sockets';
import { denyPermissions } from './security/permissions';
import { VerifiedFiles } from './services/verification/verified-files';
import { createSpeller } from './spelling/speller';
import { createDeskWindows } from './windows/desk-windows';
import { createDragOut } from './windows/drag-out';
import { nativeFileDialogs } from './windows/file-dialogs';
import { openMainWindow } from './windows/main-window';
import { tellCaller } from './windows/send-event';
import { createWindowStateStore } from './windows/window-state';

/** Puts the program together: locks first, then the doors, then the window. */
function start(): void {
  forbidSockets();
  registerAppScheme();
  silenceChromium(app);
  // Chromium has no sandbox for root (test machines); every other user gets it for every process.
  if (process.getuid?.() !== 0) app.enableSandbox();
  guardNavigation(app);

  const clock = deskClock(process.argv, { now: () => Date.now() });
  const { userData, logs, renderer } = preparePaths(app);
  const log = createLogger(logs, clock);
  handleCriticalErrors(log);

  const speller = createSpeller();
  const state = createWindowStateStore(userData);
  const windows = createDeskWindows(() => openMainWindow({ state, speller, log, clock }));
  const version = app.getVersion();
  const dialogs = nativeFileDialogs;
  const dragOut = createDragOut(userData);
  const verified = new VerifiedFiles(randomUUID);
  windows.whenClosed((windowId) => verified.forgetWindow(windowId));
  const keep = openKeep(userData, clock, {
    ...{ folder: vaultFolder(process.argv, userData), keyRing: platformKeyRing },
    tell: (damaged) => windows.tellAll('drafts:damaged', damaged),
  });
  const handlers = composeHandlers(
    { version, clock, log, userData, dialogs, windows, dragOut, speller, verified, tell: tellCaller },
    keep,
  );
  const lock = lockEverywhere(() => {
    dragOut.forget();
    verified.forgetAll();
    return handlers['vault:lock']({}, { windowId: 0 });
  }, windows);
  app.on('will-quit', () => dragOut.forget());
  registerHandlers({ ...handlers, 'vault:lock': lock }, log);
  followPlatform(windows);

  void app.whenReady().then(async () => {
    serveApp(session.defaultSession, renderer);
    denyPermissions(session.defaultSession);
    await blockNetwork(session.defaultSession);
    lockWithTheScreen(lock);
    watchTheVault({ vault: keep.vaultService, settings: openSettingsFile(userData), lock });
    installAppMenu(windows, app.isPackaged);
    offerTasks(windows);
    openFrom(process.argv.slice(1), process.cwd(), windows);
  });
}

if (app.requestSingleInstanceLock()) start();
else app.quit();

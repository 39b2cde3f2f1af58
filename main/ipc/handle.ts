import { BrowserWindow, ipcMain } from 'electron';
import type { Channel } from '../../shared/ipc/contract';
import type { Logger } from '../logging/logger';
import { isTrustedSender } from '../security/ipc-sender';
import { answer, type AnyHandler } from './answer';

/** The one place that listens to renderers. A sender that is not the program's own page gets a refusal and no details. */
export function handle(channel: Channel, handler: AnyHandler, log: Logger): void {
  ipcMain.handle(channel, (event, input: unknown) => {
    const window = BrowserWindow.fromWebContents(event.sender);
    if (window === null || !isTrustedSender(event)) {
      log.info('ipc-untrusted-sender', { channel });
      throw new Error('refused');
    }
    return answer(handler, { channel, input, caller: { windowId: window.id } }, log);
  });
}

import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { appOrigin } from './app-protocol';

const registered = new WeakSet<WebContents>();

/** Makes a window's contents a sender that main listens to. */
export function registerSender(contents: WebContents): void {
  registered.add(contents);
}

/** Whether a message comes from the main frame of one of the program's own windows, showing the program's own page. */
export function isTrustedSender(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (frame === null || !registered.has(event.sender) || frame !== event.sender.mainFrame) return false;
  return frame.url.startsWith(`${appOrigin}/`);
}

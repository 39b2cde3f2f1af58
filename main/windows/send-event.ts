import { BrowserWindow } from 'electron';
import type { Caller } from '../ipc/handlers';
import { events, type EventName, type EventPayload } from '../../shared/ipc/events';

/** Tells a window something. The payload is checked here too: main keeps to the contract as it asks of others. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow,
  event: Name,
  payload: EventPayload<Name>,
): void {
  if (window.isDestroyed() || window.webContents.isDestroyed()) return;
  window.webContents.send(event, events[event].parse(payload));
}

/** Tells the window that called; one that was closed meanwhile hears nothing. */
export function tellCaller<Name extends EventName>(caller: Caller, event: Name, payload: EventPayload<Name>): void {
  const window = BrowserWindow.fromId(caller.windowId);
  if (window !== null) sendEvent(window, event, payload);
}

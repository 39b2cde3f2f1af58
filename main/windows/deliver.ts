import type { BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/events';
import { sendEvent } from './send-event';

/** What waits for a page that does not listen yet; a ready window has no queue. */
const waiting = new WeakMap<BrowserWindow, Array<() => void>>();

/** A new page: events wait until it says that it listens. */
export function holdEvents(window: BrowserWindow): void {
  waiting.set(window, []);
}

/** The page listens: what waited goes out in its order. */
export function releaseEvents(window: BrowserWindow): void {
  const queue = waiting.get(window) ?? [];
  waiting.delete(window);
  for (const send of queue) send();
}

/** Whether the page has said that it listens. */
export function isListening(window: BrowserWindow): boolean {
  return !waiting.has(window);
}

/** Sends an event now, or as soon as the page listens. */
export function deliver<Name extends EventName>(window: BrowserWindow, event: Name, payload: EventPayload<Name>): void {
  const send = () => sendEvent(window, event, payload);
  const queue = waiting.get(window);
  if (queue === undefined) send();
  else queue.push(send);
}

import type { BrowserWindow } from 'electron';
import type { EventName, EventPayload } from '../../shared/ipc/events';
import { sendEvent } from './send-event';

type Opened = EventPayload<'app:file-opened'>;

/** An event on hold; a file that was opened is kept to be named, or taken out. */
interface Held {
  readonly send: () => void;
  readonly opened: Opened | null;
}

/** What waits for a page that does not listen yet; a ready window has no queue. */
const waiting = new WeakMap<BrowserWindow, Held[]>();

/** A new page: events wait until it says that it listens, those of the page before among them. */
export function holdEvents(window: BrowserWindow): void {
  if (!waiting.has(window)) waiting.set(window, []);
}

/** The opened files that wait, and the first of them that is wanted taken out. */
export function takeOpened(window: BrowserWindow, isWanted: (opened: Opened) => boolean) {
  const queue = waiting.get(window) ?? [];
  const taken = queue.find(({ opened }) => opened !== null && isWanted(opened));
  if (taken !== undefined) queue.splice(queue.indexOf(taken), 1);
  const left = queue.flatMap(({ opened }) => (opened === null ? [] : [opened]));
  return { taken: taken?.opened ?? null, left };
}

/** The page listens: what waited goes out in its order. */
export function releaseEvents(window: BrowserWindow): void {
  const queue = waiting.get(window) ?? [];
  waiting.delete(window);
  for (const { send } of queue) send();
}

/** Whether the page has said that it listens. */
export function isListening(window: BrowserWindow): boolean {
  return !waiting.has(window);
}

/** Sends an event now, or as soon as the page listens; of a file that waits a page is told that it does. */
export function deliver<Name extends EventName>(window: BrowserWindow, event: Name, payload: EventPayload<Name>): void {
  const send = () => sendEvent(window, event, payload);
  const queue = waiting.get(window);
  if (queue === undefined) return send();
  const isFile = event === 'app:file-opened';
  queue.push({ send, opened: isFile ? (payload as Opened) : null });
  if (isFile) sendEvent(window, 'app:file-waiting', {});
}

import { BrowserWindow, Notification } from 'electron';
import type { Caller } from '../ipc/handlers';
import type { EventName, EventPayload } from '../../shared/ipc/events';
import { deliver, releaseEvents } from './deliver';
import { haveSaved, noteSaved } from './saving';
import { sendEvent } from './send-event';

/** The program's windows: one for each draft that is worked on, each a full desk. */
export interface DeskWindows {
  /** Opens a window, on a draft or on the library. */
  open(draftId: string | null): BrowserWindow;
  /** Brings the window used last to the front, opening one if there is none. */
  focus(): BrowserWindow;
  ready(caller: Caller): string | null;
  saved(caller: Caller): void;
  remind(counts: { today: number; tomorrow: number }): void;
  /** Tells every window, now: what comes later to a page that is not there yet would be stale. */
  tellAll<Name extends EventName>(event: Name, payload: EventPayload<Name>): void;
  /** Has every window save what was typed. */
  saveAll(): Promise<void>;
}

/** `openWindow` makes one; the rest is what they have in common. */
export function createDeskWindows(openWindow: () => BrowserWindow): DeskWindows {
  const draftOf = new WeakMap<BrowserWindow, string>();
  const open = (draftId: string | null) => {
    const window = openWindow();
    if (draftId !== null) draftOf.set(window, draftId);
    return window;
  };
  const focus = () => {
    const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? open(null);
    if (window.isMinimized()) window.restore();
    window.focus();
    return window;
  };
  return {
    open,
    focus,
    ready: (caller) => {
      const window = windowOf(caller);
      releaseEvents(window);
      return draftOf.get(window) ?? null;
    },
    saved: (caller) => noteSaved(windowOf(caller)),
    remind: (counts) => showReminder(counts, () => deliver(focus(), 'app:command', { id: 'calendar' })),
    tellAll: (event, payload) => {
      for (const window of BrowserWindow.getAllWindows()) sendEvent(window, event, payload);
    },
    saveAll: async () => {
      await Promise.all(BrowserWindow.getAllWindows().map(haveSaved));
    },
  };
}

function windowOf({ windowId }: Caller): BrowserWindow {
  const window = BrowserWindow.fromId(windowId);
  if (window === null) throw new Error('the calling window is gone');
  return window;
}

function showReminder({ today, tomorrow }: { today: number; tomorrow: number }, open: () => void): void {
  const body = [counted(today, 'due today'), counted(tomorrow, 'due tomorrow')]
    .filter((part) => part !== '')
    .join(', ');
  if (body === '' || !Notification.isSupported()) return;
  const notification = new Notification({ title: 'Filing Desk', body });
  notification.on('click', open);
  notification.show();
}

function counted(count: number, when: string): string {
  if (count === 0) return '';
  return `${count} ${count === 1 ? 'notice' : 'notices'} ${when}`;
}

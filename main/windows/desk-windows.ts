import { BrowserWindow, Notification } from 'electron';
import type { Caller } from '../ipc/handlers';
import type { EventName, EventPayload } from '../../shared/ipc/events';
import { deliver, holdEvents, releaseEvents, takeOpened } from './deliver';
import { haveSaved, noteSaved } from './saving';
import { sendEvent } from './send-event';

/** The program's windows: one for each draft that is worked on, each a full desk. */
export interface DeskWindows {
  /** Opens a window, on a draft or on the library; a draft that is open somewhere brings its window to the front. */
  open(draftId: string | null): BrowserWindow;
  /** Brings the window used last to the front, opening one if there is none. */
  focus(): BrowserWindow;
  /** Tells of each window that was closed, by its number. */
  whenClosed(listener: (windowId: number) => void): void;
  ready(caller: Caller): string | null;
  /** The files that wait for a window to listen, and the first of them that is wanted taken out. */
  takeOpened(caller: Caller, isWanted: Parameters<typeof takeOpened>[1]): ReturnType<typeof takeOpened>;
  /**
   * A window takes a draft to itself, or (`null`) lets go of its own. Where another window has it, that one comes to the
   * front and the answer is false: one draft is never edited in two windows.
   */
  hold(caller: Caller, draftId: string | null): boolean;
  saved(caller: Caller): void;
  /** A reminder of the platform; a click on it shows the calendar. */
  remind(body: string): void;
  /** Tells every window, now: what comes later to a page that is not there yet would be stale. */
  tellAll<Name extends EventName>(event: Name, payload: EventPayload<Name>): void;
  /** Loads every window's page anew; what it held in memory goes. */
  reloadAll(): void;
  /** Has every window save what was typed. */
  saveAll(): Promise<void>;
}

/** `openWindow` makes one; the rest is what they have in common. */
export function createDeskWindows(openWindow: () => BrowserWindow): DeskWindows {
  const draftOf = new Map<BrowserWindow, string>();
  const closedListeners: Array<(windowId: number) => void> = [];
  const holderOf = (draftId: string) => [...draftOf].find(([, held]) => held === draftId)?.[0];
  const open = (draftId: string | null) => {
    const holder = draftId === null ? undefined : holderOf(draftId);
    if (holder !== undefined) return bringToFront(holder);
    const window = openWindow();
    if (draftId !== null) draftOf.set(window, draftId);
    const windowId = window.id;
    window.once('closed', () => {
      draftOf.delete(window);
      for (const listener of closedListeners) listener(windowId);
    });
    return window;
  };
  const focus = () => bringToFront(BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0] ?? open(null));
  return {
    open,
    focus,
    whenClosed: (listener) => void closedListeners.push(listener),
    ready: (caller) => {
      const window = windowOf(caller);
      releaseEvents(window);
      return draftOf.get(window) ?? null;
    },
    takeOpened: (caller, isWanted) => takeOpened(windowOf(caller), isWanted),
    hold: (caller, draftId) => {
      const window = windowOf(caller);
      const holder = draftId === null ? undefined : holderOf(draftId);
      if (holder !== undefined && holder !== window) {
        bringToFront(holder);
        return false;
      }
      if (draftId === null) draftOf.delete(window);
      else draftOf.set(window, draftId);
      return true;
    },
    saved: (caller) => noteSaved(windowOf(caller)),
    remind: (body) => showReminder(body, () => deliver(focus(), 'app:command', { id: 'calendar' })),
    tellAll: (event, payload) => {
      for (const window of BrowserWindow.getAllWindows()) sendEvent(window, event, payload);
    },
    reloadAll: () => {
      for (const window of BrowserWindow.getAllWindows()) {
        holdEvents(window);
        window.webContents.reload();
      }
    },
    saveAll: async () => {
      await Promise.all(BrowserWindow.getAllWindows().map(haveSaved));
    },
  };
}

function bringToFront(window: BrowserWindow): BrowserWindow {
  if (window.isMinimized()) window.restore();
  window.focus();
  return window;
}

function windowOf({ windowId }: Caller): BrowserWindow {
  const window = BrowserWindow.fromId(windowId);
  if (window === null) throw new Error('the calling window is gone');
  return window;
}

function showReminder(body: string, open: () => void): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: 'Filing Desk', body });
  notification.on('click', open);
  notification.show();
}

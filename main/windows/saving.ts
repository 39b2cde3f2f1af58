import type { BrowserWindow } from 'electron';
import { isListening } from './deliver';
import { sendEvent } from './send-event';

/** A page that does not answer must not keep a window, or a laptop that goes to sleep, waiting. */
const patienceMilliseconds = 2000;

const answers = new WeakMap<BrowserWindow, () => void>();

/** The page says that everything typed is saved. */
export function noteSaved(window: BrowserWindow): void {
  answers.get(window)?.();
}

/** Has the page save what was typed; resolves when it did, or when it took too long. */
export function haveSaved(window: BrowserWindow): Promise<void> {
  if (window.isDestroyed() || !isListening(window)) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, patienceMilliseconds);
    answers.set(window, () => {
      clearTimeout(timer);
      answers.delete(window);
      resolve();
    });
    sendEvent(window, 'app:closing', {});
  });
}

/** Lets a window close only after its page has saved. */
export function saveBeforeClosing(window: BrowserWindow): void {
  let isSaved = false;
  window.on('close', (event) => {
    if (isSaved || !isListening(window)) return;
    event.preventDefault();
    void haveSaved(window).then(() => {
      isSaved = true;
      if (!window.isDestroyed()) window.close();
    });
  });
}

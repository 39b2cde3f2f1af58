import { contextBridge, ipcRenderer, webFrame, type IpcRendererEvent } from 'electron';
import { channels, events } from 'virtual:channel-names';

/**
 * The one file that may talk to main: a method for each channel and a listener for the known events. Nothing of Electron,
 * not even the event object, crosses to the page.
 */
const methods = channels.map((channel) => [channel, (input: unknown) => ipcRenderer.invoke(channel, input)] as const);

function on(event: string, listener: (payload: unknown) => void): () => void {
  if (!events.includes(event)) throw new Error(`unknown event ${event}`);
  const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload);
  ipcRenderer.on(event, forward);
  return () => ipcRenderer.removeListener(event, forward);
}

interface SpellingAnswer {
  readonly ok: boolean;
  readonly value?: { readonly misspelled: string[] };
}

/** Chromium asks this page's own speller, which is main's: the browser's would have to download a dictionary. */
webFrame.setSpellCheckProvider('en-US', {
  spellCheck(words, answer) {
    const asked = ipcRenderer.invoke('spelling:check', { words }) as Promise<SpellingAnswer>;
    asked.then(({ value }) => answer(value?.misspelled ?? [])).catch(() => answer([]));
  },
});

contextBridge.exposeInMainWorld('api', { ...Object.fromEntries(methods), on });

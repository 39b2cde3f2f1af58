import type { App, WebContents } from 'electron';
import { appOrigin } from './app-protocol';

/** No page ever leaves the program: navigation, redirects, frames, new windows and webviews are refused for all contents. */
export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Chromium lets any page blank itself without asking. The blank page has no door to main; the program's own comes back.
  contents.on('did-navigate', (_event, url) => {
    if (url === 'about:blank') void contents.loadURL(`${appOrigin}/`);
  });
}

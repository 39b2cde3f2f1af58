/**
 * Holds the program at its start until Playwright has attached itself: for a window that makes its first navigation meanwhile
 * it would wait without end (seen in 3 of 400 starts). Playwright calls `__playwright_run` when it is there.
 */
const { app } = require('electron');

const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve;
});
const whenReady = app.whenReady.bind(app);
app.whenReady = () => whenReady().then(() => attached);

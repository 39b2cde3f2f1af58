import { expect, test } from 'vitest';
import { startDesk } from '../helpers/desk';

test('the page is sandboxed, isolated, and sees nothing of Node or Electron', async () => {
  const { app, page } = await startDesk();
  const preferences = await app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Known to Electron for just this purpose, and missing from its types.
      const asked = contents as typeof contents & { getLastWebPreferences(): Record<string, unknown> };
      return asked.getLastWebPreferences();
    }),
  );
  expect(preferences).toEqual([
    expect.objectContaining({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true }),
  ]);
  const visible = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter((name) => name in globalThis),
  );
  expect(visible).toEqual([]);
  const methods = await page.evaluate(() => Object.keys(window.api));
  expect(methods.every((name) => name === 'on' || /^[a-z-]+:[a-z-]+$/.test(name))).toBe(true);
});

test('the policy comes as a header, names all it allows, and its nonce is new at each load', async () => {
  const { page } = await startDesk();
  const load = () =>
    page.evaluate(async () => {
      const response = await fetch(location.href);
      return { policy: response.headers.get('content-security-policy') ?? '', body: await response.text() };
    });
  const [first, second] = [await load(), await load()];
  expect(first.policy).toMatch(/^default-src 'none'; script-src 'self';/);
  expect(first.policy).not.toMatch(/unsafe|https?:|\*/);
  const nonce = /'nonce-([\w-]+)'/.exec(first.policy)?.[1] ?? 'none';
  expect(first.body).toContain(nonce);
  expect(second.policy).not.toContain(nonce);
});

test('neither inline script nor eval runs', async () => {
  const { page } = await startDesk({ expectedConsole: /Content Security Policy/ });
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.head.append(script);
    const image = document.createElement('div');
    image.innerHTML = '<img src="data:," onerror="globalThis.injected = true">';
    document.body.append(image);
    // In a task of the page's own: the debugger that runs this test may evaluate what the page may not.
    return new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        let evaluated: boolean;
        try {
          evaluated = globalThis.eval('true') === true;
        } catch {
          evaluated = false;
        }
        resolve({ injected: 'injected' in globalThis, evaluated });
      };
      channel.port2.postMessage(null);
    });
  });
  expect(ran).toEqual({ injected: false, evaluated: false });
});

const hostileTargets = [
  'https://example.com/',
  'http://127.0.0.1:1/',
  'file:///etc/passwd',
  'app://other-host/index.html',
  'blob:null/0',
  'javascript:document.title="taken"',
  'chrome://gpu',
];

test('no page leads away: links, scripts, frames, forms and new windows', async () => {
  const { app, page } = await startDesk({
    expectedConsole: /Content Security Policy|Not allowed to|Failed to load|refused|blocked|ERR_/i,
  });
  const address = page.url();
  const title = await page.evaluate(() => document.title);
  await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
  for (const target of hostileTargets) {
    const opened = await page.evaluate((url) => {
      const link = Object.assign(document.createElement('a'), { href: url, textContent: 'away' });
      const frame = Object.assign(document.createElement('iframe'), { src: url });
      const form = Object.assign(document.createElement('form'), { action: url, method: 'post' });
      document.body.append(link, frame, form);
      link.click();
      form.submit();
      const popup = window.open(url);
      location.assign(url);
      for (const element of [link, frame, form]) element.remove();
      return popup !== null;
    }, target);
    expect(opened, target).toBe(false);
    // A round trip through main: what the page asked for has been decided by then.
    await page.evaluate(() => window.api['app:about']({}));
    expect(page.url(), target).toBe(address);
  }
  expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(true);
  expect(await page.evaluate(() => document.title)).toBe(title);
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
});

test('a page that blanks itself has no door, and the program comes back', async () => {
  const { page } = await startDesk({ expectedConsole: /./ });
  const address = page.url();
  const blank = page.waitForEvent('framenavigated', (frame) => frame.url() === 'about:blank');
  await page.evaluate(() => location.assign('about:blank'));
  await blank;
  await page.waitForURL(address);
  expect(await page.evaluate(() => window.api['app:about']({}))).toMatchObject({ ok: true });
});

test('every permission that a page can ask for is denied', async () => {
  const { page } = await startDesk({ expectedConsole: /permission|denied|not allowed/i });
  const answers = await page.evaluate(async () => {
    const denied = (promise: Promise<unknown>) => promise.then(() => 'granted').catch(() => 'denied');
    const states = [
      'geolocation',
      'camera',
      'microphone',
      'notifications',
      'midi',
      'clipboard-read',
      'persistent-storage',
    ];
    const queried = await Promise.all(
      states.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)),
    );
    return [
      ...queried,
      await denied(navigator.mediaDevices.getUserMedia({ audio: true, video: true })),
      await denied(navigator.mediaDevices.getDisplayMedia()),
      await denied(navigator.clipboard.readText()),
      await new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('granted'),
          () => resolve('denied'),
        ),
      ),
      await Notification.requestPermission(),
    ];
  });
  expect(answers.filter((answer) => answer !== 'denied')).toEqual([]);
});

test('the door is closed to a page that main did not open', async () => {
  const { app } = await startDesk({ expectedConsole: /^/ });
  const answer = await app.evaluate(async ({ BrowserWindow, app: program }) => {
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: { preload: `${program.getAppPath()}/out/preload/index.cjs`, sandbox: true },
    });
    await stranger.loadURL('app://filing-desk/');
    const call = "window.api['app:about']({}).then(() => 'answered', (error) => error.message)";
    const said = (await stranger.webContents.executeJavaScript(call)) as string;
    stranger.destroy();
    return said;
  });
  expect(answer).toMatch(/refused/);
});

import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { startDesk } from '../helpers/desk';

/** A listener on this machine that notes every attempt to reach it, by TCP and by UDP on the same port. */
async function startListener() {
  const attempts: string[] = [];
  const server = createServer((request, response) => {
    attempts.push(`http ${request.url ?? ''}`);
    response.end('reached');
  });
  server.on('connection', () => attempts.push('tcp connection'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const udp = createSocket('udp4');
  udp.on('message', () => attempts.push('udp datagram'));
  udp.bind(port, '127.0.0.1');
  await once(udp, 'listening');
  onTestFinished(() => {
    server.close();
    udp.close();
  });
  return { attempts, port, url: `http://127.0.0.1:${port}/` };
}

test('nothing that a page tries reaches even this machine', async () => {
  const listener = await startListener();
  const { page } = await startDesk({ expectedConsole: /./ });
  const results = await page.evaluate(async ({ url, port }) => {
    const failed = (promise: Promise<unknown>) => promise.then(() => 'reached').catch(() => 'stopped');
    const loads = (element: HTMLElement) =>
      new Promise<string>((resolve) => {
        element.addEventListener('load', () => resolve('reached'));
        element.addEventListener('error', () => resolve('stopped'));
        document.body.append(element);
      });
    const create = (tag: string, properties: object) => Object.assign(document.createElement(tag), properties);
    const socket = () =>
      new Promise<string>((resolve) => {
        const channel = new WebSocket(`ws://127.0.0.1:${port}/`);
        channel.addEventListener('open', () => resolve('reached'));
        channel.addEventListener('error', () => resolve('stopped'));
      });
    document.head.append(
      create('link', { rel: 'preconnect', href: url }),
      create('link', { rel: 'dns-prefetch', href: url }),
    );
    navigator.sendBeacon(`${url}beacon`, 'x');
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
    peer.createDataChannel('x');
    const gathered = new Promise((resolve) =>
      peer.addEventListener('icegatheringstatechange', () => {
        if (peer.iceGatheringState === 'complete') resolve(null);
      }),
    );
    await peer.setLocalDescription(await peer.createOffer());
    await gathered;
    peer.close();
    return Promise.all([
      failed(fetch(`${url}fetch`, { mode: 'no-cors' })),
      loads(create('img', { src: `${url}image` })),
      loads(create('script', { src: `${url}script` })),
      loads(create('link', { rel: 'stylesheet', href: `${url}style` })),
      socket(),
    ]);
  }, listener);
  expect(results).toEqual(['stopped', 'stopped', 'stopped', 'stopped', 'stopped']);
  expect(listener.attempts).toEqual([]);
});

test('nothing that main or its libraries try gets out, loopback included', async () => {
  const listener = await startListener();
  const { app } = await startDesk();
  const results = await app.evaluate(async ({ net, session }, url) => {
    const { get } = process.getBuiltinModule('node:http');
    const attempts: Array<() => Promise<unknown>> = [
      () => net.fetch(url),
      () => session.defaultSession.fetch(url),
      () => fetch(url),
      () => new Promise((resolve, reject) => get(url, resolve).on('error', reject)),
    ];
    return Promise.all(
      attempts.map(async (attempt) => {
        try {
          await attempt();
          return 'reached';
        } catch {
          return 'stopped';
        }
      }),
    );
  }, listener.url);
  expect(results).toEqual(['stopped', 'stopped', 'stopped', 'stopped']);
  expect(listener.attempts).toEqual([]);
});

test('the spell checker downloads no dictionary, which a request filter would never see', async () => {
  const listener = await startListener();
  const { app, page } = await startDesk({ environment: { http_proxy: listener.url, all_proxy: listener.url } });
  await app.evaluate(
    ({ session }, url) => session.defaultSession.setSpellCheckerDictionaryDownloadURL(url),
    listener.url,
  );
  await page.evaluate(() => {
    const text = document.createElement('textarea');
    text.spellcheck = true;
    document.body.append(text);
    text.focus();
  });
  await page.keyboard.type('Wrods that are mispelled. ');
  // What Chromium wants with the dictionary languages of an ordinary program, and must not get here.
  const languages = await app.evaluate(({ session }) => session.defaultSession.getSpellCheckerLanguages());
  expect(languages).toEqual([]);
  await app.evaluate(
    ({ session }) =>
      new Promise<void>((resolve) => {
        session.defaultSession.once('spellcheck-dictionary-download-failure', () => resolve());
        session.defaultSession.setSpellCheckerLanguages(['en-US']);
      }),
  );
  expect(listener.attempts).toEqual([]);
});

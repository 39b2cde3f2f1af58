import type { App, Session } from 'electron';

/** A port that nothing may listen on (RFC 863 discard): a proxy that leads nowhere. */
const deadProxy = 'http://127.0.0.1:9';

/** Chromium's services of its own that would open sockets without any page asking. */
const switches: ReadonlyArray<readonly [string, string?]> = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['dns-prefetch-disable'],
  ['no-pings'],
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
];

/** Must run before the program is ready. */
export function silenceChromium(app: App): void {
  for (const [name, value] of switches) app.commandLine.appendSwitch(name, value);
  // WebRTC's datagrams pass by request filters and proxies alike.
  app.on('web-contents-created', (_event, contents) => contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'));
}

/**
 * Three locks, because none alone is enough: the request filter cancels what pages ask for; the dead proxy stops what the
 * browser asks for itself and the filter never sees (loopback included); and with no dictionary language the spell
 * checker has nothing to download. Resolves before the first window may open.
 */
export async function blockNetwork(session: Session): Promise<void> {
  session.setSpellCheckerLanguages([]);
  session.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isLocal(request.url) }));
  await session.setProxy({ mode: 'fixed_servers', proxyRules: deadProxy, proxyBypassRules: '<-loopback>' });
}

/** What stays inside of the process: the program's own files, developer tools, and data the page itself made. */
function isLocal(url: string): boolean {
  const { protocol, pathname } = new URL(url);
  if (protocol === 'blob:') return pathname.startsWith('app://filing-desk/');
  return protocol === 'app:' || protocol === 'devtools:' || protocol === 'data:';
}

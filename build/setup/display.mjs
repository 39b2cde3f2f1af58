import { ensureDisplayTools } from './debian-packages.mjs';

/** Whether windows have to go to a virtual display: on Linux without one. */
export function isHeadless() {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** The command line, wrapped in a virtual display where there is none. The first of them that is free is at `number`. */
export function withDisplay(command, args, number = 99) {
  if (!isHeadless()) return [command, args];
  ensureDisplayTools();
  return ['xvfb-run', ['-a', '-n', `${number}`, '-s', '-screen 0 1920x1200x24', command, ...args]];
}

/** Chromium refuses its sandbox to root; every other user keeps it. */
export function sandboxArguments() {
  if (process.getuid?.() !== 0) return [];
  console.log(
    'filing-desk: running as root, so Chromium gets --no-sandbox; run as an ordinary user to keep its sandbox.',
  );
  return ['--no-sandbox'];
}

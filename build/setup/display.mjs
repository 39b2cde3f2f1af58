import { ensureDisplayTools } from './debian-packages.mjs';

/** The command line, wrapped in a virtual display where Linux has none. */
export function withDisplay(command, args) {
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (!headless) return [command, args];
  ensureDisplayTools();
  return ['xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', command, ...args]];
}

/** Chromium refuses its sandbox to root; every other user keeps it. */
export function sandboxArguments() {
  if (process.getuid?.() !== 0) return [];
  console.log(
    'filing-desk: running as root, so Chromium gets --no-sandbox; run as an ordinary user to keep its sandbox.',
  );
  return ['--no-sandbox'];
}

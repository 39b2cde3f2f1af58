import type { AppState } from '../stores/app-store';

/** Something a person can do: palette, keys, menus, tooltips and help are drawn from the list of these. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** `mod` is Command on macOS, Control elsewhere. */
  readonly keys: string | null;
  readonly enabled: (state: AppState) => boolean;
  /** A promise that fails is reported to the person. */
  readonly run: () => void | Promise<void>;
}

/** Whether a key press is a command's. Letters and digits go by the key's meaning, so that any layout works. */
export function matchesKeys(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const wanted = { mod: parts.includes('mod'), shift: parts.includes('shift'), alt: parts.includes('alt') };
  const isMod = isMac() ? event.metaKey : event.ctrlKey;
  const isShiftFree = key === '?';
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    isMod === wanted.mod &&
    (isShiftFree || event.shiftKey === wanted.shift) &&
    event.altKey === wanted.alt
  );
}

/** A command's keys for people: `Ctrl+Shift+Z` or `⌘⇧Z`. */
export function keysForPeople(keys: string): string {
  const mac = isMac();
  const names: Readonly<Record<string, string>> = mac
    ? { mod: '⌘', shift: '⇧', alt: '⌥' }
    : { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part))
    .join(mac ? '' : '+');
}

function isMac(): boolean {
  return navigator.userAgent.includes('Mac');
}

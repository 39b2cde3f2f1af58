import type { RandomBytes } from './sealed-box';

/** Crockford's base 32: no I, L, O or U, so that a printed key is read back without doubt. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A recovery key of 160 random bits, in eight groups of four, such as `7K2M-...`. */
export function newRecoveryKey(random: RandomBytes): string {
  const characters = [...random(32)].map((byte) => alphabet[byte % 32]);
  return characters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed, with Crockford's confusions undone (`O` is 0; `I` and `L` are 1), without separators. */
export function normalizeRecoveryKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}

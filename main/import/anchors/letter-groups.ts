/** Neighbouring letters that are compared at once: an error spoils at most so many groups of them. */
export const groupLength = 3;

/** Of a letter so many bits count: a digit is taken for a letter then, which makes a place likely and never unlikely. */
const letterBits = 5;
const letterMask = (1 << letterBits) - 1;

/** How many groups there are. */
export const groupCount = 1 << (groupLength * letterBits);

/** The number of the group that begins at a squeezed letter, below {@link groupCount}. */
export function groupAt(codes: Uint8Array, at: number): number {
  const first = (codes[at] ?? 0) & letterMask;
  const second = (codes[at + 1] ?? 0) & letterMask;
  const third = (codes[at + 2] ?? 0) & letterMask;
  return (((first << letterBits) | second) << letterBits) | third;
}

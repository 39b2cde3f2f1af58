/**
 * How two audit logs of one draft stand to each other. Each line carries the hash of the one before, so two verified logs
 * that share a line share everything up to it: comparing lines compares histories.
 */
export type LogRelation =
  /** Both tell the same. */
  | { readonly kind: 'same' }
  /** The other log goes on where this one ends: `lines` are to be added (with their line feeds). */
  | { readonly kind: 'continues'; readonly lines: readonly string[] }
  /** The other log is an earlier state of this one. */
  | { readonly kind: 'behind'; readonly common: number }
  /** Both went on after `common` shared lines, each in its own way. */
  | { readonly kind: 'forked'; readonly common: number };

/**
 * Compares the log on this laptop with one that came from another. Both must have been verified for the same log id.
 * @param ours JSON lines, empty where there is no log yet
 * @param theirs JSON lines
 */
export function compareLogs(ours: string, theirs: string): LogRelation {
  const mine = linesOf(ours);
  const other = linesOf(theirs);
  const shared = Math.min(mine.length, other.length);
  let common = 0;
  while (common < shared && mine[common] === other[common]) common += 1;
  if (common === mine.length) {
    return common === other.length ? { kind: 'same' } : { kind: 'continues', lines: other.slice(common) };
  }
  return common === other.length ? { kind: 'behind', common } : { kind: 'forked', common };
}

function linesOf(log: string): string[] {
  return log.split(/(?<=\n)/).filter((line) => line !== '');
}

import { z } from 'zod';

/**
 * A remark on one field of a notice. Comments stand beside the draft and never in it: no face of the document knows them,
 * so none can print them. Times are milliseconds since 1970 UTC, by the local clock of whoever wrote.
 */
export const commentSchema = z.strictObject({
  id: z.uuid(),
  /** A field's path, such as `cover.items`; `notice` for the notice as a whole. */
  field: z.string().min(1).max(200),
  author: z.string().min(1).max(150),
  at: z.number(),
  text: z.string().min(1).max(4000),
  /** Who settled it, and when; null while it is open. */
  resolved: z.strictObject({ by: z.string().max(150), at: z.number() }).nullable(),
  /** When it was last written, settled or opened again: of two copies the later one counts. */
  changedAt: z.number(),
});

export type Comment = z.infer<typeof commentSchema>;

/** The field of a comment on the whole notice. */
export const wholeNotice = 'notice';

/**
 * The comments of two laptops as one list, oldest first: every comment once, in the copy that was changed last.
 * @returns a new list; the order of the arguments does not matter
 */
export function mergeComments(ours: readonly Comment[], theirs: readonly Comment[]): Comment[] {
  const latest = new Map<string, Comment>();
  for (const comment of [...ours, ...theirs]) {
    const known = latest.get(comment.id);
    if (known === undefined || isLater(comment, known)) latest.set(comment.id, comment);
  }
  return [...latest.values()].toSorted((a, b) => a.at - b.at || compareText(a.id, b.id));
}

/** Of two changes in the same millisecond one must win on both laptops: the one whose JSON is greater. */
function isLater(comment: Comment, known: Comment): boolean {
  if (comment.changedAt !== known.changedAt) return comment.changedAt > known.changedAt;
  return compareText(JSON.stringify(comment), JSON.stringify(known)) > 0;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

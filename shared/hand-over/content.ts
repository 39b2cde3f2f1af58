import { z } from 'zod';
import { draftSchema } from '../draft/draft';
import { AppError } from '../errors/app-error';

/** Why a notice travels: to be signed, back with a wish for changes, or back signed. */
export const handOverPurposes = ['for-signature', 'changes-requested', 'signed'] as const;

const commentSchema = z.strictObject({
  field: z.string(),
  author: z.string(),
  /** Milliseconds since 1970 UTC, by the author's local clock. */
  at: z.number(),
  text: z.string().max(10_000),
});

/** What is inside a `.filing` file once it is decrypted. Times are milliseconds since 1970 UTC. */
export const handOverSchema = z.strictObject({
  format: z.literal('filing-desk/hand-over'),
  version: z.literal(1),
  /** Random: the same hand-over is not opened twice on one laptop. */
  id: z.uuid(),
  purpose: z.enum(handOverPurposes),
  draftId: z.string().min(1),
  from: z.string(),
  note: z.string().max(10_000),
  madeAt: z.number(),
  expiresAt: z.number(),
  draft: draftSchema,
  comments: z.array(commentSchema),
  /** The audit log so far, as JSON lines; the receiver continues this chain. */
  auditLog: z.string(),
  /** The signed packet, base64, when `purpose` is `signed`. */
  packet: z.string().nullable(),
});

export type HandOver = z.infer<typeof handOverSchema>;
export type HandOverPurpose = (typeof handOverPurposes)[number];
export type Comment = z.infer<typeof commentSchema>;

/**
 * Reads the decrypted text of a hand-over and checks its date.
 * @param now milliseconds since 1970 UTC
 * @throws AppError `hand-over-damaged` or `hand-over-expired`
 */
export function readHandOver(text: string, now: number): HandOver {
  const handOver = parse(text);
  if (now <= handOver.expiresAt) return handOver;
  throw new AppError('hand-over-expired', {
    message: `Expected a hand-over that is still good, found one that expired on ${isoDay(handOver.expiresAt)}.`,
    action: 'Ask the sender to make it again.',
  });
}

function parse(text: string): HandOver {
  try {
    return handOverSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new AppError('hand-over-damaged', {
      message: 'Expected a hand-over of this program, found other content inside the encryption.',
      action: 'Ask the sender to make it again, with the same version of the program.',
      cause,
    });
  }
}

function isoDay(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10);
}

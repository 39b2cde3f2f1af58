import { z } from 'zod';
import { commentSchema } from '../comments/comment';
import { draftSchema } from '../draft/draft';
import { AppError } from '../errors/app-error';

/** Why a notice travels: to be signed, back with a wish for changes, or back signed. */
export const handOverPurposes = ['for-signature', 'changes-requested', 'signed'] as const;

/** What is inside a `.filing` file once it is decrypted. Times are milliseconds since 1970 UTC. */
export const handOverSchema = z.strictObject({
  format: z.literal('filing-desk/hand-over'),
  version: z.literal(1),
  /** Random: the same hand-over is not opened twice on one laptop. */
  id: z.uuid(),
  purpose: z.enum(handOverPurposes),
  /** The draft's id on both laptops, which is the audit log's id too. */
  draftId: z.uuid(),
  from: z.string().min(1).max(150),
  note: z.string().max(10_000),
  madeAt: z.number(),
  expiresAt: z.number(),
  draft: draftSchema,
  comments: z.array(commentSchema).max(5000),
  /** The files of the draft's exhibits, base64: each is found by the hash that the draft names. */
  exhibits: z.array(z.string()).max(100),
  /** The audit log so far, as JSON lines; the receiver continues this chain. */
  auditLog: z.string(),
  /** The signed packet, base64, where somebody has signed. */
  packet: z.string().nullable(),
  /** The key (32 bytes, base64) that the answer is encrypted under; null in an answer. */
  replyKey: z.string().nullable(),
  /** The id of the hand-over that this one answers; null where it answers none. */
  answers: z.uuid().nullable(),
});

export type HandOver = z.infer<typeof handOverSchema>;
export type HandOverPurpose = (typeof handOverPurposes)[number];

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

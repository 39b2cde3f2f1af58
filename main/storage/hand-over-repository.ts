import { z } from 'zod';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Loss, type Storage } from './sealed-kind';

/** What became of a hand-over that was sent. */
export const sentOutcomes = ['open', 'taken-back', 'changes-requested', 'signed'] as const;

const sentSchema = z.strictObject({
  id: z.uuid(),
  to: z.string(),
  note: z.string(),
  at: z.number(),
  expiresAt: z.number(),
  /** The draft's revision that was sent. */
  revision: z.number(),
  /** Base64: opens the answer. */
  replyKey: z.string(),
  outcome: z.enum(sentOutcomes),
  /** What the signer wrote with the answer. */
  answerNote: z.string(),
});

const receivedSchema = z.strictObject({
  id: z.uuid(),
  from: z.string(),
  note: z.string(),
  at: z.number(),
  /** Base64: the answer is encrypted under it. */
  replyKey: z.string(),
  answeredAt: z.number().nullable(),
});

const travelsSchema = z.strictObject({
  format: z.literal('filing-desk/travels'),
  version: z.literal(1),
  draftId: z.string(),
  sent: z.array(sentSchema),
  received: z.array(receivedSchema),
  lost: lostSchema,
});

type KeptTravels = z.infer<typeof travelsSchema>;

export type SentHandOver = z.infer<typeof sentSchema>;
export type ReceivedHandOver = z.infer<typeof receivedSchema>;

/** The hand-overs of one draft, oldest first. Times are milliseconds since 1970 UTC. */
export interface Travels {
  readonly sent: readonly SentHandOver[];
  readonly received: readonly ReceivedHandOver[];
}

/** Travels as they are kept; `lost` says that what was known of earlier ones is lost. */
export type KnownTravels = Travels & { readonly lost: Loss | null };

/** Where each draft was sent and where it came from, encrypted: one file a draft. */
export class HandOverRepository {
  readonly #files: SealedFolder<KeptTravels>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder<KeptTravels>(storage, {
      ...{
        folder: 'travels',
        purpose: 'hand-overs',
        context: (draftId) => `travels/${draftId}`,
        schema: travelsSchema,
      },
      what: 'The record of where this notice was sent and came from',
      lossMeans:
        'The key to the answer was in it. Take the notice back and send it again, or bring in its signed packet. If it came ' +
        'from another laptop, ask its sender to send it again.',
      noticeOf: (draftId) => draftId,
      standIn: (draftId, lost) => ({ ...kept(draftId, { sent: [], received: [] }), lost }),
    });
  }

  /** The drafts that have travelled. */
  draftIds(): string[] {
    return this.#files.names();
  }

  /** @throws AppError `vault-locked` */
  read(draftId: string): KnownTravels {
    return this.#files.read(draftId) ?? { sent: [], received: [], lost: null };
  }

  /** Replaces what is kept, durably. */
  write(draftId: string, travels: Travels): void {
    this.#files.write(draftId, kept(draftId, travels));
    this.#files.mended(draftId);
  }

  /** Names the record of a draft that must have one and has none. */
  reportMissing(draftId: string): void {
    this.#files.report(draftId, this.#files.missing());
  }
}

function kept(draftId: string, { sent, received }: Travels): KeptTravels {
  return { format: 'filing-desk/travels', version: 1, draftId, sent: [...sent], received: [...received], lost: null };
}

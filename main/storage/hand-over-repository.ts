import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { makePrivateFolder } from './durable-file';
import { SealedStore } from './sealed-store';

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
});

export type SentHandOver = z.infer<typeof sentSchema>;
export type ReceivedHandOver = z.infer<typeof receivedSchema>;
export type SentOutcome = SentHandOver['outcome'];

/** The hand-overs of one draft, oldest first. Times are milliseconds since 1970 UTC. */
export interface Travels {
  readonly sent: readonly SentHandOver[];
  readonly received: readonly ReceivedHandOver[];
}

/** Where each draft was sent and where it came from, encrypted: one file a draft. */
export class HandOverRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
    this.#folder = join(vault.folder, 'travels');
  }

  /** @throws AppError `vault-locked` or `vault-corrupt` */
  read(draftId: string): Travels {
    const store = this.#store(draftId);
    if (!existsSync(store.path)) return { sent: [], received: [] };
    const parsed = travelsSchema.safeParse(store.read());
    if (parsed.success && parsed.data.draftId === draftId) return parsed.data;
    throw new AppError('vault-corrupt', {
      message: 'Expected the hand-overs of this draft, found a file of another kind.',
      action: 'Restore the file from a backup; the draft itself is not affected.',
    });
  }

  /** Replaces what is kept, durably. */
  write(draftId: string, { sent, received }: Travels): void {
    this.#store(draftId).write({ format: 'filing-desk/travels', version: 1, draftId, sent, received });
  }

  #store(draftId: string): SealedStore {
    const key = this.#vault.keyFor('hand-overs');
    makePrivateFolder(this.#folder);
    return new SealedStore({
      ...{ folder: this.#folder, name: draftId, key, random: this.#random },
      context: `travels/${draftId}`,
    });
  }
}

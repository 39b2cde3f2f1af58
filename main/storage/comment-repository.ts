import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { commentSchema, type Comment } from '../../shared/comments/comment';
import { AppError } from '../../shared/errors/app-error';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { makePrivateFolder } from './durable-file';
import { SealedStore } from './sealed-store';

const commentsSchema = z.strictObject({
  format: z.literal('filing-desk/comments'),
  version: z.literal(1),
  draftId: z.string(),
  comments: z.array(commentSchema),
});

/** The comments of each draft, encrypted, in one file beside it. */
export class CommentRepository {
  readonly #folder: string;
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
    this.#folder = join(vault.folder, 'comments');
  }

  /** Oldest first. @throws AppError `vault-locked` or `vault-corrupt` */
  read(draftId: string): Comment[] {
    const store = this.#store(draftId);
    if (!existsSync(store.path)) return [];
    const parsed = commentsSchema.safeParse(store.read());
    if (parsed.success && parsed.data.draftId === draftId) return parsed.data.comments;
    throw new AppError('vault-corrupt', {
      message: 'Expected the comments of this draft, found a file of another kind.',
      action: 'Restore the file from a backup; the draft itself is not affected.',
    });
  }

  /** Replaces the list, durably. */
  write(draftId: string, comments: readonly Comment[]): void {
    this.#store(draftId).write({ format: 'filing-desk/comments', version: 1, draftId, comments });
  }

  #store(draftId: string): SealedStore {
    const key = this.#vault.keyFor('comments');
    makePrivateFolder(this.#folder);
    return new SealedStore({
      ...{ folder: this.#folder, name: draftId, key, random: this.#random },
      context: `comments/${draftId}`,
    });
  }
}

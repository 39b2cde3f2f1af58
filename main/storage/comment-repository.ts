import { z } from 'zod';
import { commentSchema, type Comment } from '../../shared/comments/comment';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Storage } from './sealed-kind';

const commentsSchema = z.strictObject({
  format: z.literal('filing-desk/comments'),
  version: z.literal(1),
  draftId: z.string(),
  comments: z.array(commentSchema),
  lost: lostSchema,
});

type KeptComments = z.infer<typeof commentsSchema>;

/** The comments of each draft, encrypted, in one file beside it. */
export class CommentRepository {
  readonly #files: SealedFolder<KeptComments>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder<KeptComments>(storage, {
      ...{
        folder: 'comments',
        purpose: 'comments',
        context: (draftId) => `comments/${draftId}`,
        schema: commentsSchema,
      },
      what: 'The comments on this notice',
      lossMeans:
        'The notice itself is not affected. A backup has its comments, and so has a laptop that it was handed over to.',
      noticeOf: (draftId) => draftId,
      standIn: (draftId, lost) => ({ ...kept(draftId, []), lost }),
    });
  }

  /** Oldest first. @throws AppError `vault-locked` */
  read(draftId: string): Comment[] {
    return this.#files.read(draftId)?.comments ?? [];
  }

  /** Replaces the list, durably. */
  write(draftId: string, comments: readonly Comment[]): void {
    this.#files.write(draftId, kept(draftId, comments));
  }
}

function kept(draftId: string, comments: readonly Comment[]): KeptComments {
  return { format: 'filing-desk/comments', version: 1, draftId, comments: [...comments], lost: null };
}

import { mergeComments, type Comment } from '../../../shared/comments/comment';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import type { AddressBookStore } from '../../storage/address-book';
import type { CommentRepository } from '../../storage/comment-repository';

/** What keeping comments needs. `newId` makes a random UUID. */
export interface CommentsPorts {
  readonly repository: CommentRepository;
  readonly book: AddressBookStore;
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Remarks on the fields of the drafts on this laptop: beside the draft in the vault, never in any face of it. */
export class CommentsService {
  readonly #ports: CommentsPorts;

  constructor(ports: CommentsPorts) {
    this.#ports = ports;
  }

  /** Oldest first. */
  list(draftId: string): Comment[] {
    return this.#ports.repository.read(draftId);
  }

  /** @throws AppError `invalid-input` while nobody has said who works here */
  add(draftId: string, remark: { readonly field: string; readonly text: string }): Comment[] {
    const at = this.#ports.clock.now();
    const comment = { id: this.#ports.newId(), ...remark, author: this.#author(), at, resolved: null, changedAt: at };
    return this.#write(draftId, [...this.list(draftId), comment]);
  }

  /** Settles a comment, or opens it again. @throws AppError `invalid-input` where there is no such comment */
  resolve(draftId: string, id: string, isResolved: boolean): Comment[] {
    const now = this.#ports.clock.now();
    const resolved = isResolved ? { by: this.#author(), at: now } : null;
    const comments = this.list(draftId);
    if (!comments.some((comment) => comment.id === id)) throw noComment();
    // A clock that was set back must not make the change lose against the state before it.
    const changed = ({ changedAt }: Comment) => Math.max(now, changedAt + 1);
    return this.#write(
      draftId,
      comments.map((each) => (each.id === id ? { ...each, resolved, changedAt: changed(each) } : each)),
    );
  }

  /** Takes a comment back, as if it had not been made. */
  remove(draftId: string, id: string): Comment[] {
    const comments = this.list(draftId);
    return this.#write(
      draftId,
      comments.filter((comment) => comment.id !== id),
    );
  }

  /** Takes in the comments that came with a hand-over. */
  merge(draftId: string, theirs: readonly Comment[]): Comment[] {
    return this.#write(draftId, mergeComments(this.list(draftId), theirs));
  }

  /** How the person here is named; null until somebody said so. */
  person(): string | null {
    return this.#ports.book.read().person;
  }

  introduce(name: string): void {
    if (name !== this.person()) this.#ports.book.change({ person: name });
  }

  #author(): string {
    const person = this.person();
    if (person !== null) return person;
    throw new AppError('invalid-input', {
      message: 'Expected the name of whoever comments, found none.',
      action: 'Type your name once; it stands at your comments and hand-overs.',
    });
  }

  #write(draftId: string, comments: Comment[]): Comment[] {
    this.#ports.repository.write(draftId, comments);
    return comments;
  }
}

function noComment(): AppError {
  return new AppError('invalid-input', {
    message: 'Expected a comment under this id, found none.',
    action: 'Open the notice again to see its comments as they are.',
  });
}

import { emptyDraft, type Draft, type EditionId } from '../../shared/draft/draft';
import { AppError } from '../../shared/errors/app-error';
import type { DraftState, DraftSummary, StoredDraft } from '../../shared/ipc/contracts/drafts';
import type { Clock } from '../../shared/time/clock';
import { DraftIndex } from '../storage/draft-index';
import { DraftHistory, type Revision } from '../storage/draft-history';
import { DraftSearch } from '../storage/draft-search';
import { storedDraftOf, summaryOf, type DraftRecord } from '../storage/draft-record';
import type { DamagedFile, DraftRepository } from '../storage/draft-repository';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';

/** What the use cases of drafts need. `newId` makes a random UUID. */
export interface DraftsPorts {
  readonly vault: Vault;
  readonly repository: DraftRepository;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: () => string;
}

/** How long a deleted draft can be brought back. */
const trashDays = 30;

/** Keeping drafts: every save is a new revision, every revision stays in the history, nothing is lost silently. */
export class DraftsService {
  readonly #ports: DraftsPorts;
  #damaged: DamagedFile[] = [];
  /** Kept open, so that a save does not read the whole history to append to it. */
  readonly #histories = new Map<string, DraftHistory>();

  readonly #index: DraftIndex;
  readonly #search = new DraftSearch();

  constructor(ports: DraftsPorts) {
    this.#ports = ports;
    this.#index = new DraftIndex({ vault: ports.vault, folder: ports.repository.folder, random: ports.random });
  }

  /** The library, newest first; files that cannot be read are kept aside and named. */
  list(): { drafts: DraftSummary[]; damaged: DamagedFile[] } {
    const drafts = this.#ports.repository
      .ids()
      .map((id) => this.#index.get(id) ?? this.#summarize(id))
      .filter((summary) => summary !== null)
      .filter(({ deletedAt }) => deletedAt === null || !this.#expired(deletedAt))
      .sort((a, b) => b.savedAt - a.savedAt);
    this.#index.write(100);
    return { drafts, damaged: this.#damaged };
  }

  /** A new draft, empty or with what an import or another notice gave. */
  create(content: Draft | null, edition: EditionId): StoredDraft {
    const now = this.#ports.clock.now();
    const record: DraftRecord = {
      format: 'filing-desk/record',
      version: 1,
      id: this.#ports.newId(),
      state: 'draft',
      revision: 1,
      createdAt: now,
      savedAt: now,
      deletedAt: null,
      draft: content ?? emptyDraft(edition),
    };
    this.#commit(null, record);
    return storedDraftOf(record);
  }

  /**
   * The draft for the editor. Where the program died between the two writes of a save, the history is one revision ahead
   * and the save is finished now.
   * @throws AppError `draft-not-found`, `vault-corrupt` or `vault-newer-version`
   */
  open(id: string): StoredDraft {
    const record = this.#ports.repository.read(id);
    const last = this.#history(id).revisions().at(-1);
    if (last === undefined || last.revision <= record.revision) return storedDraftOf(record);
    const recovered = { ...record, ...last };
    this.#write(recovered);
    return storedDraftOf(recovered);
  }

  /**
   * Saves the next revision of a draft.
   * @param revision the revision the editor started from
   * @throws AppError `draft-stale-revision` where another window saved in between, `draft-signed` where it is sealed
   */
  save(id: string, revision: number, draft: Draft): StoredDraft {
    const record = this.#ports.repository.read(id);
    if (record.state === 'signed') throw signed();
    if (record.revision !== revision) throw stale(revision, record.revision);
    const next = { ...record, revision: revision + 1, savedAt: this.#ports.clock.now(), draft };
    this.#commit(record.draft, next);
    return storedDraftOf(next);
  }

  /** A copy under a new id, unsigned. */
  duplicate(id: string): StoredDraft {
    const { draft } = this.#ports.repository.read(id);
    return this.create({ ...draft, signature: { ...draft.signature, date: null } }, draft.edition);
  }

  /** To the trash, from which {@link restore} brings it back for 30 days. */
  delete(id: string): DraftSummary {
    return this.#update(id, { deletedAt: this.#ports.clock.now() });
  }

  /** Back from the trash. */
  restore(id: string): DraftSummary {
    return this.#update(id, { deletedAt: null });
  }

  /** For the signing service: `signed` seals a draft against saves, `voided` and `draft` open it again. */
  setState(id: string, state: DraftState): DraftSummary {
    return this.#update(id, { state });
  }

  /**
   * The ids of the drafts that hold all words of the query, best first. The first search of a session reads every draft,
   * a slice at a time, so that saving and typing go on meanwhile.
   */
  async search(query: string): Promise<string[]> {
    this.#ports.vault.demandOpen();
    const missing = this.list().drafts.filter(({ id }) => !this.#search.has(id));
    for (const [count, { id }] of missing.entries()) {
      this.#search.set(id, this.#ports.repository.read(id).draft);
      if (count % 50 === 49) await new Promise(setImmediate);
    }
    return this.#search.find(query);
  }

  /** Every revision that was saved, oldest first. */
  history(id: string): Revision[] {
    this.#ports.repository.read(id);
    return this.#history(id).revisions();
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#index.write(1);
    this.#index.forget();
    this.#search.forget();
    this.#histories.clear();
    this.#damaged = [];
  }

  #update(id: string, change: Partial<Pick<DraftRecord, 'deletedAt' | 'state'>>): DraftSummary {
    const record = { ...this.#ports.repository.read(id), ...change };
    this.#write(record);
    return summaryOf(record);
  }

  /** History first: a crash between the two leaves the revision in the history, never a revision without its history. */
  #commit(before: Draft | null, record: DraftRecord): void {
    const { revision, savedAt, draft } = record;
    this.#history(record.id).append(before, { revision, savedAt, draft });
    this.#write(record);
  }

  #write(record: DraftRecord): void {
    this.#ports.repository.write(record);
    this.#index.set(summaryOf(record));
    if (this.#search.has(record.id)) this.#search.set(record.id, record.draft);
  }

  #history(id: string): DraftHistory {
    const { vault, repository, random } = this.#ports;
    const history = this.#histories.get(id) ?? new DraftHistory({ vault, folder: repository.folder, id, random });
    this.#histories.set(id, history);
    return history;
  }

  /** The row of a draft that the index does not know; one that cannot be read is kept aside. */
  #summarize(id: string): DraftSummary | null {
    try {
      const summary = summaryOf(this.#ports.repository.read(id));
      this.#index.set(summary);
      return summary;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'vault-locked') throw error;
      // A file of a newer program is whole: it stays where it is and is named, so that the newer program finds it.
      const damaged =
        error.code === 'vault-newer-version'
          ? { file: id, keptAs: id, reason: error.message }
          : this.#ports.repository.keepAside(id, error.message);
      this.#damaged = [...this.#damaged.filter(({ file }) => file !== damaged.file), damaged];
      return null;
    }
  }

  #expired(deletedAt: number): boolean {
    return this.#ports.clock.now() - deletedAt > trashDays * 86_400_000;
  }
}

function signed(): AppError {
  return new AppError('draft-signed', {
    message: 'Expected an open draft, found one that is signed and sealed.',
    action: 'Amend the notice, or void the signature to edit it.',
  });
}

function stale(expected: number, found: number): AppError {
  return new AppError('draft-stale-revision', {
    message: `Expected revision ${expected} of the draft, found ${found}: another window saved it in between.`,
    action: 'Open the newer revision, or keep your text as a copy.',
    details: { expected, found },
  });
}

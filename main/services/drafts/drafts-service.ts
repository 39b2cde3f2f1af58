import { canonicalJson } from '../../../shared/audit/canonical-json';
import { emptyDraft, type Draft, type EditionId } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import {
  isEditable,
  type DamagedFile,
  type DraftOrigin,
  type DraftState,
  type DraftSummary,
  type RevisionRow,
  type StoredDraft,
} from '../../../shared/ipc/contracts/drafts';
import type { FiledFacts } from '../../../shared/ipc/contracts/filings';
import type { Clock } from '../../../shared/time/clock';
import { DraftHistory } from '../../storage/draft-history';
import { storedDraftOf, type DraftRecord } from '../../storage/draft-record';
import type { DraftRepository } from '../../storage/draft-repository';
import type { RandomBytes } from '../../vault/sealed-box';
import type { Vault } from '../../vault/vault';
import type { LibraryService } from './library-service';

/** What the use cases of drafts need. `newId` makes a random UUID. */
export interface DraftsPorts {
  readonly vault: Vault;
  readonly repository: DraftRepository;
  readonly library: LibraryService;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: () => string;
}

/** Keeping drafts: every save is a new revision, every revision stays in the history, nothing is lost silently. */
export class DraftsService {
  readonly #ports: DraftsPorts;
  /** Kept open, so that a save does not read the whole history to append to it. */
  readonly #histories = new Map<string, DraftHistory>();

  constructor(ports: DraftsPorts) {
    this.#ports = ports;
  }

  /** A new draft, empty or with what an import or another notice gave; `origin` is for what keeps a log. */
  create(content: Draft | null, edition: EditionId, origin: DraftOrigin | null = null): StoredDraft {
    const draft = content ?? emptyDraft(edition);
    const filed = origin?.kind === 'import' ? (origin.filed ?? null) : null;
    const first = firstRecord({ id: this.#ports.newId(), state: 'draft', draft }, this.#ports.clock.now());
    const record = { ...first, filed };
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
    if (this.#history(id).isCut(record)) this.#ports.library.report(cutHistory(id));
    const newest = this.#fromHistory(id, (history) => history.newest(record), null);
    if (newest === null) return storedDraftOf(record);
    const recovered = { ...record, ...newest };
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
    if (!isEditable(record.state)) throw notEditable(record.state);
    if (record.revision !== revision) throw stale(revision, record.revision);
    const next = { ...record, revision: revision + 1, savedAt: this.#ports.clock.now(), draft };
    this.#commit(record, next);
    return storedDraftOf(next);
  }

  /** A draft that came from another laptop, under its own id: the next revision of the one that is here, or the first. */
  receive(id: string, draft: Draft, state: DraftState): StoredDraft {
    const now = this.#ports.clock.now();
    const known = this.has(id) ? this.#ports.repository.read(id) : null;
    const isSame = known !== null && canonicalJson(known.draft) === canonicalJson(draft);
    if (isSame) this.#update(id, { state, deletedAt: null, archivedAt: null });
    if (isSame) return storedDraftOf({ ...known, state });
    const here = { savedAt: now, deletedAt: null, archivedAt: null, state, draft };
    const next =
      known === null ? firstRecord({ id, state, draft }, now) : { ...known, ...here, revision: known.revision + 1 };
    this.#commit(known, next);
    return storedDraftOf(next);
  }

  /** What the filing said that a draft was imported from; `null` where it was not. @throws AppError `draft-not-found` */
  filed(id: string): FiledFacts | null {
    return this.#ports.repository.read(id).filed;
  }

  /** Whether there is a draft under this id, deleted ones counted. */
  has(id: string): boolean {
    return this.#ports.repository.has(id);
  }

  /** Another laptop's version of a draft that both had changed: a draft of its own, beside the one here. */
  createConflict(of: string, draft: Draft): DraftSummary {
    const { id } = this.create(draft, draft.edition);
    return this.#update(id, { conflictOf: of });
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

  /** Out of the way, or back on the desk. */
  archive(id: string, archived: boolean): DraftSummary {
    return this.#update(id, { archivedAt: archived ? this.#ports.clock.now() : null });
  }

  /** Records on which day (ISO) the late report itself was filed, or that it is not known to be. */
  recordReport(id: string, reportFiledOn: string | null): DraftSummary {
    return this.#update(id, { reportFiledOn });
  }

  /** For the signing service: `signed` seals a draft against saves, `voided` and `draft` open it again. */
  setState(id: string, state: DraftState): DraftSummary {
    return this.#update(id, { state });
  }

  /** Every revision that was saved, oldest first, with its name where it has one. */
  history(id: string): RevisionRow[] {
    this.#ports.repository.read(id);
    return this.#fromHistory(id, (history) => history.rows(), []);
  }

  /** What one revision said. @throws AppError `draft-not-found` where the history has no such revision */
  revision(id: string, revision: number): Draft {
    this.#ports.repository.read(id);
    return this.#history(id).at(revision).draft;
  }

  /** Names a revision; an empty name takes its name away. @throws AppError `draft-not-found` */
  nameRevision(id: string, revision: number, name: string): RevisionRow[] {
    const record = this.#ports.repository.read(id);
    const history = this.#history(id);
    history.at(revision);
    this.#write({ ...record, history: history.name(revision, name, this.#ports.clock.now()) });
    return history.rows();
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#histories.clear();
  }

  #update(
    id: string,
    change: Partial<Pick<DraftRecord, 'deletedAt' | 'archivedAt' | 'conflictOf' | 'state' | 'reportFiledOn'>>,
  ): DraftSummary {
    return this.#write({ ...this.#ports.repository.read(id), ...change });
  }

  /** History first: a crash between the two leaves the revision in the history, never a revision without its history. */
  #commit(before: DraftRecord | null, record: DraftRecord): void {
    const { revision, savedAt, draft } = record;
    const history = this.#history(record.id).append(before, { revision, savedAt, draft });
    this.#write({ ...record, history });
  }

  #write(record: DraftRecord): DraftSummary {
    this.#ports.repository.write(record);
    return this.#ports.library.note(record);
  }

  #history(id: string): DraftHistory {
    const { vault, repository, random } = this.#ports;
    const history = this.#histories.get(id) ?? new DraftHistory({ vault, folder: repository.folder, id, random });
    this.#histories.set(id, history);
    return history;
  }

  /** A damaged history costs the revisions in it, not the draft: it is kept aside, named, and a new one begins. */
  #fromHistory<Answer>(id: string, read: (history: DraftHistory) => Answer, without: Answer): Answer {
    try {
      return read(this.#history(id));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'vault-corrupt') throw error;
      const damaged = this.#ports.repository.keepAside(`${id}.history`, error.message);
      this.#ports.library.report({ ...damaged, notice: id });
      return without;
    }
  }
}

/** The record of a draft's first revision. */
function firstRecord(about: Pick<DraftRecord, 'id' | 'state' | 'draft'>, now: number): DraftRecord {
  return {
    ...{ format: 'filing-desk/record', version: 2, revision: 1, createdAt: now, savedAt: now },
    ...{ deletedAt: null, archivedAt: null, conflictOf: null, reportFiledOn: null, filed: null, history: null },
    ...about,
  };
}

function cutHistory(id: string): DamagedFile {
  const file = `${id}.history`;
  return {
    ...{ file, keptAs: file, notice: id },
    reason: 'The history of this notice is shorter than when the notice was last saved, or gone.',
    means: 'Its last revisions are missing. The notice itself is whole; a backup may have them.',
  };
}

function notEditable(state: DraftState): AppError {
  if (state !== 'signed') {
    return new AppError('hand-over-elsewhere', {
      message: 'Expected a notice to edit, found one that is on its way between two laptops.',
      action: 'Wait for the answer, or take the hand-over back.',
      details: { state },
    });
  }
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

import { canonicalJson } from '../../../shared/audit/canonical-json';
import { emptyDraft, type Draft, type EditionId } from '../../../shared/draft/draft';
import {
  isEditable,
  type DraftOrigin,
  type DraftState,
  type DraftSummary,
  type RevisionRow,
  type StoredDraft,
} from '../../../shared/ipc/contracts/drafts';
import type { FiledFacts } from '../../../shared/ipc/contracts/filings';
import type { Clock } from '../../../shared/time/clock';
import { storedDraftOf, type DraftRecord } from '../../storage/draft-record';
import { DraftFiles, type DraftFilesPorts } from './draft-files';
import { notEditable, stale } from './draft-refusals';

/** What the use cases of drafts need. `newId` makes a random UUID. */
export interface DraftsPorts extends DraftFilesPorts {
  readonly clock: Clock;
  readonly newId: () => string;
}

/** Keeping drafts: every save is a new revision, every revision stays in the history, nothing is lost silently. */
export class DraftsService {
  readonly #ports: DraftsPorts;
  readonly #files: DraftFiles;

  constructor(ports: DraftsPorts) {
    this.#ports = ports;
    this.#files = new DraftFiles(ports);
  }

  /** A new draft, empty or with what an import or another notice gave; `origin` is for what keeps a log. */
  create(content: Draft | null, edition: EditionId, origin: DraftOrigin | null = null): StoredDraft {
    const draft = content ?? emptyDraft(edition);
    const filed = origin?.kind === 'import' ? (origin.filed ?? null) : null;
    const first = firstRecord({ id: this.#ports.newId(), state: 'draft', draft }, this.#ports.clock.now());
    const record = { ...first, filed };
    this.#files.commit(null, record);
    return storedDraftOf(record);
  }

  /**
   * The draft for the editor. Where the program died between the two writes of a save, the history is one revision ahead
   * and the save is finished now.
   * @throws AppError `draft-not-found`, `vault-corrupt` or `vault-newer-version`
   */
  open(id: string): StoredDraft {
    return storedDraftOf(this.#files.recovered(id));
  }

  /**
   * Saves the next revision of a draft.
   * @param revision the revision the editor started from
   * @throws AppError `draft-stale-revision` where another window saved in between, `draft-signed` where it is sealed
   */
  save(id: string, revision: number, draft: Draft): StoredDraft {
    const record = this.#files.record(id);
    if (!isEditable(record.state)) throw notEditable(record.state);
    if (record.revision !== revision) throw stale(revision, record.revision);
    const next = { ...record, revision: revision + 1, savedAt: this.#ports.clock.now(), draft };
    this.#files.commit(record, next);
    return storedDraftOf(next);
  }

  /** A draft that came from another laptop, under its own id: the next revision of the one that is here, or the first. */
  receive(id: string, draft: Draft, state: DraftState): StoredDraft {
    const now = this.#ports.clock.now();
    const known = this.has(id) ? this.#files.record(id) : null;
    const isSame = known !== null && canonicalJson(known.draft) === canonicalJson(draft);
    if (isSame) this.#update(id, { state, deletedAt: null, archivedAt: null });
    if (isSame) return storedDraftOf({ ...known, state });
    const here = { savedAt: now, deletedAt: null, archivedAt: null, state, draft };
    const next =
      known === null ? firstRecord({ id, state, draft }, now) : { ...known, ...here, revision: known.revision + 1 };
    this.#files.commit(known, next);
    return storedDraftOf(next);
  }

  /** What the filing said that a draft was imported from; `null` where it was not. @throws AppError `draft-not-found` */
  filed(id: string): FiledFacts | null {
    return this.#files.record(id).filed;
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
    const { draft } = this.#files.record(id);
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
    this.#files.record(id);
    return this.#files.fromHistory(id, (history) => history.rows(), []);
  }

  /** What one revision said. @throws AppError `draft-not-found` where the history has no such revision */
  revision(id: string, revision: number): Draft {
    this.#files.record(id);
    return this.#files.history(id).at(revision).draft;
  }

  /** Names a revision; an empty name takes its name away. @throws AppError `draft-not-found` */
  nameRevision(id: string, revision: number, name: string): RevisionRow[] {
    const record = this.#files.record(id);
    const history = this.#files.history(id);
    history.at(revision);
    this.#files.write({ ...record, history: history.name(revision, name, this.#ports.clock.now()) });
    return history.rows();
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#files.forget();
  }

  #update(
    id: string,
    change: Partial<Pick<DraftRecord, 'deletedAt' | 'archivedAt' | 'conflictOf' | 'state' | 'reportFiledOn'>>,
  ): DraftSummary {
    return this.#files.write({ ...this.#files.record(id), ...change });
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

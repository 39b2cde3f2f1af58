import { AppError } from '../../../shared/errors/app-error';
import type { DamagedFile, DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { DraftHistory } from '../../storage/draft-history';
import type { DraftRecord } from '../../storage/draft-record';
import type { DraftRepository } from '../../storage/draft-repository';
import type { RandomBytes } from '../../vault/sealed-box';
import type { Vault } from '../../vault/vault';
import type { LibraryService } from './library-service';

/** What a draft's files need. */
export interface DraftFilesPorts {
  readonly vault: Vault;
  readonly repository: DraftRepository;
  readonly library: LibraryService;
  readonly random: RandomBytes;
}

/** A draft's record and its history, written in the order that a crash between the two cannot spoil. */
export class DraftFiles {
  readonly #ports: DraftFilesPorts;
  /** Kept open, so that a save does not read the whole history to append to it. */
  readonly #histories = new Map<string, DraftHistory>();

  constructor(ports: DraftFilesPorts) {
    this.#ports = ports;
  }

  /** @throws AppError `draft-not-found`, `vault-corrupt` or `vault-newer-version` */
  record(id: string): DraftRecord {
    return this.#ports.repository.read(id);
  }

  /** The record as its history knows it: where the program died between the two writes of a save, that save is finished now. */
  recovered(id: string): DraftRecord {
    const record = this.record(id);
    if (this.history(id).isCut(record)) this.#ports.library.report(cutHistory(id));
    const newest = this.fromHistory(id, (history) => history.newest(record), null);
    if (newest === null) return record;
    const recovered = { ...record, ...newest };
    this.write(recovered);
    return recovered;
  }

  /** History first: a crash between the two leaves the revision in the history, never a revision without its history. */
  commit(before: DraftRecord | null, record: DraftRecord): void {
    const { revision, savedAt, draft } = record;
    const history = this.history(record.id).append(before, { revision, savedAt, draft });
    this.write({ ...record, history });
  }

  /** The record alone; the library's row follows. */
  write(record: DraftRecord): DraftSummary {
    this.#ports.repository.write(record);
    return this.#ports.library.note(record);
  }

  /** The revisions of a draft; the file is read when it is first asked. */
  history(id: string): DraftHistory {
    const { vault, repository, random } = this.#ports;
    const history = this.#histories.get(id) ?? new DraftHistory({ vault, folder: repository.folder, id, random });
    this.#histories.set(id, history);
    return history;
  }

  /** A damaged history costs the revisions in it, not the draft: it is kept aside, named, and a new one begins. */
  fromHistory<Answer>(id: string, read: (history: DraftHistory) => Answer, without: Answer): Answer {
    try {
      return read(this.history(id));
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'vault-corrupt') throw error;
      const damaged = this.#ports.repository.keepAside(`${id}.history`, error.message);
      this.#ports.library.report({ ...damaged, notice: id });
      return without;
    }
  }

  /** Forgets what is in memory. */
  forget(): void {
    this.#histories.clear();
  }
}

function cutHistory(id: string): DamagedFile {
  const file = `${id}.history`;
  return {
    ...{ file, keptAs: file, notice: id },
    reason: 'The history of this notice is shorter than when the notice was last saved, or gone.',
    means: 'Its last revisions are missing. The notice itself is whole; a backup may have them.',
  };
}

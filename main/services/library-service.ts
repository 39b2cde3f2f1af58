import { AppError } from '../../shared/errors/app-error';
import type { BusinessCalendar } from '../../shared/deadlines/calendar';
import type { DraftSummary } from '../../shared/ipc/contracts/drafts';
import type { Clock } from '../../shared/time/clock';
import { DraftIndex } from '../storage/draft-index';
import type { DraftRecord } from '../storage/draft-record';
import type { DamagedFile, DraftRepository } from '../storage/draft-repository';
import { DraftSearch } from '../storage/draft-search';
import { summaryOf } from '../storage/draft-summary';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';

/** What the library needs. */
export interface LibraryPorts {
  readonly vault: Vault;
  readonly repository: DraftRepository;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly calendar: BusinessCalendar;
}

/** How long a deleted draft can be brought back. */
const trashDays = 30;

/** All drafts at once: the list and the search, both in memory only and forgotten when the vault is locked. */
export class LibraryService {
  readonly #ports: LibraryPorts;
  readonly #index: DraftIndex;
  readonly #search = new DraftSearch();
  #damaged: DamagedFile[] = [];

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
    this.#index = new DraftIndex({ vault: ports.vault, folder: ports.repository.folder, random: ports.random });
  }

  /**
   * Reads the rows that the index does not know, a slice at a time, so that typing and saving go on while an index that
   * was lost is built anew.
   */
  async prepare(): Promise<void> {
    const missing = this.#ports.repository.ids().filter((id) => this.#index.get(id) === null);
    for (const [count, id] of missing.entries()) {
      this.#summarize(id);
      if (count % 25 === 24) await new Promise(setImmediate);
    }
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

  /** Takes note of a record that was just written. @returns its row */
  note(record: DraftRecord): DraftSummary {
    const summary = summaryOf(record, this.#ports.calendar);
    this.#index.set(summary);
    if (this.#search.has(record.id)) this.#search.set(record.id, record.draft);
    return summary;
  }

  /** Works every row out anew at the next look: the calendar that its dates rest on has changed. */
  recompute(): void {
    this.#index.clear();
  }

  /** Names a file that could not be read, for as long as the vault is open. */
  report(damaged: DamagedFile): void {
    this.#damaged = [...this.#damaged.filter(({ file }) => file !== damaged.file), damaged];
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#index.write(1);
    this.#index.forget();
    this.#search.forget();
    this.#damaged = [];
  }

  /** The row of a draft that the index does not know; one that cannot be read is kept aside. */
  #summarize(id: string): DraftSummary | null {
    try {
      return this.note(this.#ports.repository.read(id));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (error.code === 'vault-locked') throw error;
      // A file of a newer program is whole: it stays where it is and is named, so that the newer program finds it.
      this.report(
        error.code === 'vault-newer-version'
          ? { file: id, keptAs: id, reason: error.message }
          : this.#ports.repository.keepAside(`${id}.sealed`, error.message),
      );
      return null;
    }
  }

  #expired(deletedAt: number): boolean {
    return this.#ports.clock.now() - deletedAt > trashDays * 86_400_000;
  }
}

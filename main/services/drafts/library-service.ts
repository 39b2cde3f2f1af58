import { AppError } from '../../../shared/errors/app-error';
import type { BusinessCalendar } from '../../../shared/deadlines/calendar';
import type { ErrorCode } from '../../../shared/errors/error-codes';
import type { DamagedFile, DraftSummary } from '../../../shared/ipc/contracts/drafts';
import type { Clock } from '../../../shared/time/clock';
import { DraftIndex } from '../../storage/draft-index';
import type { DraftRecord } from '../../storage/draft-record';
import type { DraftRepository } from '../../storage/draft-repository';
import type { ReportDamage } from '../../storage/kept-aside';
import { DraftSearch } from '../../storage/draft-search';
import { summaryOf } from '../../storage/draft-summary';
import type { RandomBytes } from '../../vault/sealed-box';
import type { Vault } from '../../vault/vault';
import { inSlices, sliceMilliseconds } from './in-slices';

/** What the library needs. */
export interface LibraryPorts {
  readonly vault: Vault;
  readonly repository: DraftRepository;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly calendar: BusinessCalendar;
  /** Is told of each file that could not be read. */
  readonly damaged?: ReportDamage;
}

/** How long a deleted draft can be brought back. */
const trashDays = 30;

/** What is no fault of one draft. */
const stopsAll: readonly ErrorCode[] = ['vault-locked', 'vault-folder-gone'];

/** What the library shows. */
interface Library {
  readonly drafts: DraftSummary[];
  readonly damaged: DamagedFile[];
}

/** All drafts at once: the list and the search, both in memory only and forgotten when the vault is locked. */
export class LibraryService {
  readonly #ports: LibraryPorts;
  readonly #index: DraftIndex;
  readonly #search = new DraftSearch();
  #damaged: DamagedFile[] = [];
  #preparing: Promise<void> | null = null;

  constructor(ports: LibraryPorts) {
    this.#ports = ports;
    this.#index = new DraftIndex({ vault: ports.vault, folder: ports.repository.folder, random: ports.random });
  }

  /** The library, newest first; files that cannot be read are kept aside and named. */
  list(): Library {
    return this.#libraryOf(this.#ports.repository.ids().map((id) => this.#row(id)));
  }

  /** As {@link list}, in slices: typing and saving go on while an index that was lost is built anew. */
  async listInSlices(): Promise<Library> {
    const rows: (DraftSummary | null)[] = [];
    await inSlices(this.#ports.repository.ids(), 0, (id) => rows.push(this.#row(id)));
    return this.#libraryOf(rows);
  }

  /** Reads the text of every draft for the search, in small slices beside other work: the first search need not wait. */
  prepareSearch(): Promise<void> {
    this.#preparing ??= this.#readTexts(sliceMilliseconds).finally(() => (this.#preparing = null));
    return this.#preparing;
  }

  /** The ids of the drafts that hold all words of the query, best first; reads what {@link prepareSearch} has not yet. */
  async search(query: string): Promise<string[]> {
    this.#ports.vault.demandOpen();
    await this.#readTexts(0);
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
    const { file, keptAs } = damaged;
    const known = this.#damaged.find((each) => each.file === file);
    if (known !== undefined && keptAs === file) return; // what was said when it was kept aside says more
    this.#damaged = [...this.#damaged.filter((each) => each !== known), damaged];
    this.#ports.damaged?.(damaged);
  }

  /** Names a lost file no longer: what it held is here again, or is no longer needed. */
  mended(file: string): void {
    this.#damaged = this.#damaged.filter((each) => each.file !== file);
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#index.write(1);
    this.#index.forget();
    this.#search.forget();
    this.#damaged = [];
  }

  async #readTexts(pause: number): Promise<void> {
    const missing = this.#ports.repository.ids().filter((id) => !this.#search.has(id));
    await inSlices(missing, pause, (id) => {
      const record = this.#search.has(id) ? null : this.#read(id);
      if (record !== null) this.#search.set(id, record.draft);
    });
  }

  #libraryOf(rows: readonly (DraftSummary | null)[]): Library {
    const drafts = rows
      .filter((summary) => summary !== null)
      .filter(({ deletedAt }) => deletedAt === null || !this.#expired(deletedAt))
      .sort((a, b) => b.savedAt - a.savedAt);
    this.#index.write(100);
    return { drafts, damaged: this.#damaged };
  }

  #row(id: string): DraftSummary | null {
    const known = this.#index.get(id);
    if (known !== null) return known;
    const record = this.#read(id);
    return record === null ? null : this.note(record);
  }

  /**
   * A draft among many: one that cannot be read is named and does not stop the others. What is damaged is kept aside. A
   * file of a newer program is whole, and one that the disk does not give may come back: both stay where they are.
   */
  #read(id: string): DraftRecord | null {
    try {
      const record = this.#ports.repository.read(id);
      this.#damaged = this.#damaged.filter(({ file }) => file !== id);
      return record;
    } catch (error) {
      if (!(error instanceof AppError) || stopsAll.includes(error.code)) throw error;
      if (error.code === 'draft-not-found') return null; // removed since the folder was listed
      this.report(
        error.code === 'vault-corrupt'
          ? this.#ports.repository.keepAside(`${id}.sealed`, error.message)
          : { file: id, keptAs: id, reason: error.message },
      );
      return null;
    }
  }

  #expired(deletedAt: number): boolean {
    return this.#ports.clock.now() - deletedAt > trashDays * 86_400_000;
  }
}

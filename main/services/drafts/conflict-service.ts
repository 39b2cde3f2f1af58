import { canonicalJson } from '../../../shared/audit/canonical-json';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import type { ConflictCopy } from '../../storage/conflict-copy';
import { DraftHistory, type Revision } from '../../storage/draft-history';
import type { DraftRecord } from '../../storage/draft-record';
import type { DraftRepository } from '../../storage/draft-repository';
import { keepStrayFilesAside } from '../../storage/stray-files';
import type { RandomBytes } from '../../vault/sealed-box';
import type { Vault } from '../../vault/vault';
import type { DraftsService } from './drafts-service';
import type { LibraryService } from './library-service';

/** What settling conflicts needs. */
export interface ConflictPorts {
  readonly vault: Vault;
  readonly repository: DraftRepository;
  readonly drafts: DraftsService;
  readonly library: LibraryService;
  readonly random: RandomBytes;
  readonly clock: Clock;
}

/** How long files that are not the vault's own may stand in it unseen. */
const pause = 60_000;

/**
 * What two laptops on one synced folder did to the same draft. A history only grows, so it tells which text came from
 * which: the older one is merged into the newer; two that went apart stand side by side, and a person chooses. The copy's
 * file is kept aside either way.
 */
export class ConflictService {
  readonly #ports: ConflictPorts;
  #lookedAt = -Infinity;

  constructor(ports: ConflictPorts) {
    this.#ports = ports;
  }

  /**
   * Settles every conflict copy in the drafts' folder; one that cannot be read is kept aside and named. So is every file in
   * the other folders that is not the vault's own.
   */
  settle(): void {
    for (const copy of this.#ports.repository.conflictCopies()) this.#settleOne(copy);
    this.#nameStrayFiles();
  }

  /** Not with every list: ten thousand names take a while to look through. */
  #nameStrayFiles(): void {
    const { library, vault, clock } = this.#ports;
    const now = clock.now();
    if (Math.abs(now - this.#lookedAt) < pause) return;
    this.#lookedAt = now;
    for (const stray of keepStrayFilesAside(vault.folder, now)) library.report(stray);
  }

  #settleOne(copy: ConflictCopy): void {
    const { repository, library } = this.#ports;
    try {
      const theirs = repository.readCopy(copy);
      this.#merge(theirs, this.#revisions(copy.id, `${copy.stem}.history`));
      repository.keepCopyAside(copy);
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'vault-locked') throw error;
      if (error.code === 'vault-corrupt') library.report(repository.keepAside(copy.file, error.message));
      else library.report({ file: copy.file, keptAs: copy.file, reason: error.message });
    }
  }

  #merge(theirs: DraftRecord, theirHistory: readonly Revision[]): void {
    const { repository, drafts } = this.#ports;
    if (!repository.has(theirs.id)) {
      drafts.receive(theirs.id, theirs.draft, theirs.state);
      return;
    }
    const ours = repository.read(theirs.id);
    const isOlder = includes([ours, ...this.#revisions(ours.id, `${ours.id}.history`)], theirs);
    if (isOlder) return;
    const isNewer = includes(theirHistory, ours);
    if (isNewer && ours.state !== 'signed') drafts.receive(ours.id, theirs.draft, ours.state);
    else drafts.createConflict(ours.id, theirs.draft);
  }

  /** A history that is missing or damaged proves nothing: the texts then stand side by side. */
  #revisions(id: string, file: string): readonly Revision[] {
    const { vault, repository, random } = this.#ports;
    try {
      return new DraftHistory({ vault, folder: repository.folder, id, random, file }).revisions();
    } catch (error) {
      if (error instanceof AppError && error.code !== 'vault-locked') return [];
      throw error;
    }
  }
}

function includes(revisions: readonly Pick<Revision, 'draft'>[], { draft }: Pick<Revision, 'draft'>): boolean {
  const wanted = canonicalJson(draft);
  return revisions.some((revision) => canonicalJson(revision.draft) === wanted);
}

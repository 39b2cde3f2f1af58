import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { emptyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import type { DamagedFile } from '../../../shared/ipc/contracts/drafts';
import { fsyncFolder, makePrivateFolder } from '../../storage/durable-file';
import { HeadsBesideLogs } from '../../storage/head-beside-log';
import { copyAside } from '../../storage/kept-aside';
import { SealedLog, type LogPlace } from '../../storage/sealed-log';
import { sha256Hex, type AuditTrail } from './audit-trail';
import { KeptTrail, laptopLog, type LostFile, type TrailKeeping } from './kept-trail';

const extension = '.log';

/**
 * The audit logs on this laptop, one encrypted file for each draft. Every event is on disk (fsync) before it counts. The
 * last head is kept in a second file beside the log, and at each signature, export and lock in places that do not share
 * its fate, so that a log that lost its tail or was put back to an old copy is found even with the file beside it; a last
 * line that a power cut tore is dropped by the file itself, and said by an event.
 */
export class KeptTrails {
  readonly #keeping: TrailKeeping;
  readonly #folder: string;
  readonly #heads: HeadsBesideLogs;
  readonly #open = new Map<string, KeptTrail>();
  /** Files that were lost, by the log that has to tell of them. */
  readonly #untold = new Map<string, LostFile[]>();

  constructor(keeping: TrailKeeping) {
    this.#keeping = keeping;
    this.#folder = join(keeping.vault.folder, 'audit');
    this.#heads = new HeadsBesideLogs(keeping);
  }

  /**
   * The log of a draft (or `identities`), started when there is none.
   * @throws AppError `audit-broken` when its chain does not hold, or is shorter than the head that was kept
   */
  trail(logId: string): AuditTrail {
    const known = this.#open.get(logId);
    if (known !== undefined) return known;
    makePrivateFolder(this.#folder);
    const opened = new KeptTrail({
      ...this.#keeping,
      ...{ logId, place: this.#place(logId), heads: this.#heads, takeUntold: () => this.#takeUntold(logId) },
    });
    this.#open.set(logId, opened);
    return opened;
  }

  /**
   * Has the log of the notice that a lost file belongs to, or the laptop's own, tell of it with its next event: a log that
   * is away with a notice must not grow before.
   */
  tellLost({ file, keptAs, notice = laptopLog }: DamagedFile): void {
    if (keptAs === file) return; // it was left in its place
    const others = (this.#untold.get(notice) ?? []).filter((untold) => untold.file !== file);
    this.#untold.set(notice, [...others, { file, keptAs }]);
  }

  /** The heads of the logs that were used since the vault was opened, but for those that have a loss yet to tell. */
  heads(): ReadonlyMap<string, ChainHead> {
    const told = [...this.#open].filter(([, trail]) => !trail.hasLossToTell);
    return new Map(told.map(([logId, trail]) => [logId, trail.head()]));
  }

  /** Where each log stands by the head beside it, unverified: the logs that are here, and those of these drafts. */
  standing(draftIds: readonly string[]): ReadonlyMap<string, ChainHead> {
    const logIds = new Set([...draftIds, ...this.#logIds()]);
    if (logIds.size > 0) logIds.add(laptopLog); // begun with the vault
    return new Map([...logIds].map((logId) => [logId, this.#heads.read(logId) ?? emptyChain(logId, sha256Hex)]));
  }

  /** The log's text so far; empty where there is none, and none is started by asking. */
  textOf(logId: string): string {
    const exists = this.#open.has(logId) || existsSync(this.#place(logId).path);
    return exists ? this.trail(logId).text() : '';
  }

  /**
   * Adds the events of another laptop to the end of a log, or begins it with them. The caller has verified that they
   * continue this very log: here they are only made durable, line by line.
   */
  continueWith(logId: string, lines: readonly string[]): void {
    makePrivateFolder(this.#folder);
    this.#open.delete(logId); // its next reader verifies the whole log
    const log = new SealedLog(this.#place(logId));
    for (const line of lines) log.append(line.slice(0, -1));
  }

  /**
   * Puts another laptop's log in the place of this one, which is kept aside whole. Only a person decides this, after
   * having seen where the two part.
   */
  replaceWith(logId: string, lines: readonly string[]): void {
    const place = this.#place(logId);
    copyAside(place.path, this.#keeping.clock.now());
    const next = `${place.path}.next`;
    rmSync(next, { force: true });
    this.#open.delete(logId);
    const log = new SealedLog({ ...place, path: next });
    for (const line of lines) log.append(line.slice(0, -1));
    // The head of the log that goes would be a head that the new one does not contain.
    this.#heads.clear(logId);
    renameSync(next, place.path);
    fsyncFolder(this.#folder);
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#open.clear();
    this.#untold.clear();
  }

  #takeUntold(logId: string): readonly LostFile[] {
    const untold = this.#untold.get(logId) ?? [];
    this.#untold.delete(logId);
    return untold;
  }

  #logIds(): string[] {
    if (!existsSync(this.#folder)) return [];
    const logs = readdirSync(this.#folder).filter((name) => name.endsWith(extension));
    return logs.map((name) => name.slice(0, -extension.length));
  }

  #place(logId: string): LogPlace {
    const { vault, random } = this.#keeping;
    const path = join(this.#folder, `${logId}${extension}`);
    return { path, key: vault.keyFor('audit'), context: `audit/${logId}`, random };
  }
}

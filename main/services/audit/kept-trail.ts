import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chainEvent, emptyChain, verifyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import type { Actor, AuditEvent } from '../../../shared/audit/audit-event';
import { AppError } from '../../../shared/errors/app-error';
import type { Clock } from '../../../shared/time/clock';
import { fsyncFolder, makePrivateFolder } from '../../storage/durable-file';
import type { RegisterLoss } from '../../storage/head-register';
import { SealedLog, type LogPlace } from '../../storage/sealed-log';
import { copyAside, SealedStore } from '../../storage/sealed-store';
import type { RandomBytes } from '../../vault/sealed-box';
import type { Vault } from '../../vault/vault';
import { program, sha256Hex, type AuditTrail } from './audit-trail';
import type { KeptElsewhere } from './log-heads';

/** What logs on this laptop are kept with. */
export interface TrailKeeping {
  readonly vault: Vault;
  readonly clock: Clock;
  readonly random: RandomBytes;
  /** What is kept elsewhere than beside the log: it must still contain every one of those heads. */
  readonly headsElsewhere: (logId: string) => KeptElsewhere;
}

/**
 * The audit logs on this laptop, one encrypted file for each draft. Every event is on disk (fsync) before it counts. The
 * last head is kept in a second file beside the log, and at each signature, export and lock in places that do not share
 * its fate, so that a log that lost its tail or was put back to an old copy is found even with the file beside it; a last
 * line that a power cut tore is dropped by the file itself, and said by an event.
 */
export class KeptTrails {
  readonly #keeping: TrailKeeping;
  readonly #folder: string;
  readonly #open = new Map<string, KeptTrail>();

  constructor(keeping: TrailKeeping) {
    this.#keeping = keeping;
    this.#folder = join(keeping.vault.folder, 'audit');
  }

  /**
   * The log of a draft (or `identities`), started when there is none.
   * @throws AppError `audit-broken` when its chain does not hold, or is shorter than the head that was kept
   */
  trail(logId: string): AuditTrail {
    const known = this.#open.get(logId);
    if (known !== undefined) return known;
    makePrivateFolder(this.#folder);
    const opened = new KeptTrail(logId, this.#folder, this.#keeping);
    this.#open.set(logId, opened);
    return opened;
  }

  /** The heads of the logs that were used since the vault was opened, but for those that have a loss yet to tell. */
  heads(): ReadonlyMap<string, ChainHead> {
    const told = [...this.#open].filter(([, trail]) => !trail.hasLossToTell);
    return new Map(told.map(([logId, trail]) => [logId, trail.head()]));
  }

  /** Where each log stands by the head beside it, unverified: the logs that are here, and those of these drafts. */
  standing(draftIds: readonly string[]): ReadonlyMap<string, ChainHead> {
    const logIds = new Set([...draftIds, ...this.#logIds()]);
    if (logIds.size > 0) logIds.add('identities'); // the laptop's own, begun with the vault
    return new Map([...logIds].map((logId) => [logId, this.#headBeside(logId)]));
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
    headsOf(logId, this.#folder, this.#keeping).write({});
    renameSync(next, place.path);
    fsyncFolder(this.#folder);
  }

  #logIds(): string[] {
    if (!existsSync(this.#folder)) return [];
    const logs = readdirSync(this.#folder).filter((name) => name.endsWith(extension));
    return logs.map((name) => name.slice(0, -extension.length));
  }

  #headBeside(logId: string): ChainHead {
    try {
      const [beside] = headIn(headsOf(logId, this.#folder, this.#keeping));
      return beside ?? emptyChain(logId, sha256Hex);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'vault-corrupt') throw error;
      return emptyChain(logId, sha256Hex); // the log itself is refused where it is opened
    }
  }

  #place(logId: string): LogPlace {
    return placeOf(logId, this.#folder, this.#keeping);
  }

  /** Forgets what is in memory, for the moment the vault is locked. */
  forget(): void {
    this.#open.clear();
  }
}

const extension = '.log';

class KeptTrail implements AuditTrail {
  readonly logId: string;
  readonly #clock: Clock;
  readonly #log: SealedLog;
  readonly #heads: SealedStore;
  /** Told before the next event, not by opening: a log that is away with a notice must not grow here. */
  #lost: RegisterLoss | null;
  #lines: string[];
  #chain: ChainHead;
  #lastAt = 0;

  constructor(logId: string, folder: string, keeping: TrailKeeping) {
    this.logId = logId;
    this.#clock = keeping.clock;
    this.#log = new SealedLog(placeOf(logId, folder, keeping));
    this.#heads = headsOf(logId, folder, keeping);
    const { lines, tornBytes } = this.#log.read();
    this.#lines = lines.map((line) => `${line}\n`);
    const { heads, lost } = keeping.headsElsewhere(logId);
    this.#chain = this.#verified(heads);
    this.#lost = lost;
    if (lines.length === 0) this.record({ type: 'log-started', data: { logId, program } });
    if (tornBytes > 0) this.record({ type: 'log-recovered', data: { droppedBytes: tornBytes, keptAs: null } });
  }

  record(event: AuditEvent, actor: Actor = { kind: 'program', name: program }): ChainHead {
    const now = this.#clock.now();
    const last = this.#lastAt;
    this.#lastAt = now;
    if (now < last) this.#append({ type: 'clock-went-back', data: { last: iso(last), now: iso(now) } }, actor);
    this.#tellLoss();
    return this.#append(event, actor);
  }

  get hasLossToTell(): boolean {
    return this.#lost !== null;
  }

  head(): ChainHead {
    return this.#chain;
  }

  text(): string {
    return this.#lines.join('');
  }

  /** After the first line, which always is the log's name. */
  #tellLoss(): void {
    const lost = this.#lost;
    if (lost === null || this.#lines.length === 0) return;
    this.#append({ type: 'heads-lost', data: lost }, { kind: 'program', name: program });
    this.#lost = null;
  }

  #append(event: AuditEvent, actor: Actor): ChainHead {
    const { line, chain } = chainEvent(event, { at: iso(this.#clock.now()), actor }, this.#chain, sha256Hex);
    // Line first, head second: a crash between them leaves a log that is longer than its head, which is no loss.
    this.#log.append(line.slice(0, -1));
    this.#lines.push(line);
    this.#chain = chain;
    this.#heads.write({ ...chain });
    return chain;
  }

  #verified(elsewhere: readonly ChainHead[]): ChainHead {
    const heads = [...headIn(this.#heads), ...elsewhere];
    if (this.#lines.length === 0 && heads.length === 0) return emptyChain(this.logId, sha256Hex);
    const verdict = verifyChain(this.text(), sha256Hex, { logId: this.logId, heads });
    if (verdict.status === 'intact') return { count: verdict.count, head: verdict.head };
    throw new AppError('audit-broken', {
      message: `Expected an unbroken audit log, found it broken in line ${verdict.line} (${verdict.reason}).`,
      action:
        'The log is kept as it is. Restore it from a backup, or go on with a copy of the notice; packets written before ' +
        'hold their own copy.',
      details: { line: verdict.line, reason: verdict.reason },
    });
  }
}

function placeOf(logId: string, folder: string, { vault, random }: TrailKeeping): LogPlace {
  const path = join(folder, `${logId}.log`);
  return { path, key: vault.keyFor('audit'), context: `audit/${logId}`, random };
}

function headsOf(logId: string, folder: string, { vault, random }: TrailKeeping): SealedStore {
  const key = vault.keyFor('audit');
  return new SealedStore({ folder, name: `${logId}.head`, key, context: `audit-head/${logId}`, random });
}

/** The head that a file beside a log holds, if there is one. */
function headIn(store: SealedStore): ChainHead[] {
  const { count, head } = store.read() as Partial<ChainHead>;
  return count === undefined || head === undefined ? [] : [{ count, head }];
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

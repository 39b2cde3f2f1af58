import { chainEvent, emptyChain, readAuditLog, verifyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import type { Actor, AuditEvent } from '../../../shared/audit/audit-event';
import { AppError } from '../../../shared/errors/app-error';
import type { HeadsBesideLogs } from '../../storage/head-beside-log';
import { keepAside } from '../../storage/kept-aside';
import type { Loss, Storage } from '../../storage/sealed-kind';
import { SealedLog, type LogContent, type LogPlace } from '../../storage/sealed-log';
import { program, sha256Hex, type AuditTrail } from './audit-trail';
import type { KeptElsewhere } from './log-heads';

/** The log of the laptop itself: its identities, its vault, and the files that are no notice's. */
export const laptopLog = 'identities';

/** What logs on this laptop are kept with. */
export interface TrailKeeping extends Storage {
  /** What is kept elsewhere than beside the log: it must still contain every one of those heads. */
  readonly headsElsewhere: (logId: string) => KeptElsewhere;
  /** Asks no more for the heads of a log that had to be begun anew. */
  readonly releaseHeads: (logId: string) => void;
}

/** A file that was kept aside, or is gone (`null`), as its log tells of it. */
export type LostFile = Extract<AuditEvent, { type: 'file-lost' }>['data'];

/** What one log is kept with. */
export interface KeptTrailPorts extends Omit<TrailKeeping, 'vault' | 'random'> {
  readonly logId: string;
  readonly place: LogPlace;
  readonly heads: HeadsBesideLogs;
  /** The files that this log has to tell of; each is answered once. */
  readonly takeUntold: () => readonly LostFile[];
}

/** One audit log of this laptop: verified when it is opened, durable with each event. */
export class KeptTrail implements AuditTrail {
  readonly logId: string;
  readonly #ports: KeptTrailPorts;
  readonly #log: SealedLog;
  /** Told before the next event, not by opening: a log that is away with a notice must not grow here. */
  #lost: Loss | null;
  #lines: string[];
  #chain: ChainHead;
  #lastAt = 0;

  constructor(ports: KeptTrailPorts) {
    const { logId, place, headsElsewhere } = ports;
    this.logId = logId;
    this.#ports = ports;
    this.#log = new SealedLog(place);
    const { lines, tornBytes } = this.#read();
    this.#lines = lines.map((line) => `${line}\n`);
    const { heads, lost } = headsElsewhere(logId);
    this.#chain = this.#verified(heads);
    this.#lost = lost;
    if (lines.length === 0) {
      this.record({ type: 'log-started', data: { logId, program } });
      this.#tellLosses(); // among them of the log that stood here before
    }
    if (tornBytes > 0) this.record({ type: 'log-recovered', data: { droppedBytes: tornBytes, keptAs: null } });
  }

  record(event: AuditEvent, actor: Actor = { kind: 'program', name: program }): ChainHead {
    const now = this.#ports.clock.now();
    const last = this.#lastAt;
    this.#lastAt = now;
    if (now < last) this.#append({ type: 'clock-went-back', data: { last: iso(last), now: iso(now) } }, actor);
    if (this.#lines.length > 0) this.#tellLosses(); // the first line always is the log's name
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

  #tellLosses(): void {
    if (this.#lost !== null) this.#appendOwn({ type: 'heads-lost', data: this.#lost });
    this.#lost = null;
    const files = this.#ports.takeUntold();
    if (files.length === 0) return;
    const told = readAuditLog(this.text()).flatMap((entry) => (entry.type === 'file-lost' ? [entry.data] : []));
    for (const data of files) {
      const isTold = told.some(({ file, keptAs }) => file === data.file && keptAs === data.keptAs);
      if (!isTold) this.#appendOwn({ type: 'file-lost', data });
    }
  }

  #appendOwn(event: AuditEvent): void {
    this.#append(event, { kind: 'program', name: program });
  }

  #append(event: AuditEvent, actor: Actor): ChainHead {
    const at = iso(this.#ports.clock.now());
    const { line, chain } = chainEvent(event, { at, actor }, this.#chain, sha256Hex);
    // Line first, head second: a crash between them leaves a log that is longer than its head, which is no loss.
    this.#log.append(line.slice(0, -1));
    this.#lines.push(line);
    this.#chain = chain;
    this.#ports.heads.write(this.logId, chain);
    return chain;
  }

  /** A log whose seals are broken is kept aside whole, and one begun that says so: no head that was kept is asked of it. */
  #read(): LogContent {
    try {
      return this.#log.read();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'vault-corrupt') throw error;
      const { clock, heads, logId, place, releaseHeads } = this.#ports;
      this.#report(keepAside(place.path, clock.now()), error.message, lossMeans);
      releaseHeads(logId);
      heads.clear(logId);
      return { lines: [], tornBytes: 0 };
    }
  }

  #verified(elsewhere: readonly ChainHead[]): ChainHead {
    const beside = this.#ports.heads.read(this.logId);
    const heads = beside === null ? elsewhere : [beside, ...elsewhere];
    if (this.#lines.length === 0 && heads.length === 0) return emptyChain(this.logId, sha256Hex);
    const verdict = verifyChain(this.text(), sha256Hex, { logId: this.logId, heads });
    if (verdict.status === 'intact') return { count: verdict.count, head: verdict.head };
    const { line, reason } = verdict;
    const broken = new AppError('audit-broken', {
      message: `Expected an unbroken audit log, found it broken in line ${line} (${reason}).`,
      action:
        'The log is kept as it is. Restore it from a backup, or go on with a copy of the notice; packets written before ' +
        'hold their own copy.',
      details: { line, reason },
    });
    this.#report(this.#file, broken.message, broken.action);
    throw broken;
  }

  get #file(): string {
    return `audit/${this.logId}.log`;
  }

  #report(keptAs: string, reason: string, means: string): void {
    const { logId, report } = this.#ports;
    report({ file: this.#file, keptAs, reason, means, ...(logId !== laptopLog && { notice: logId }) });
  }
}

const lossMeans =
  'A new log was begun, and its second line says so. What happened before stands in the packets that were signed, in a ' +
  'backup, and on a laptop that the notice was handed over to.';

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

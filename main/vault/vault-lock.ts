import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import type { Clock } from '../../shared/time/clock';
import { diskError, systemCode } from '../storage/durable-file';
import type { RandomBytes } from './sealed-box';

const ownerSchema = z.object({
  machine: z.string(),
  process: z.number().int(),
  /** Tells two runs apart that happen to have one process number. */
  token: z.string(),
  since: z.number(),
  renewedAt: z.number(),
});

/** Who works in the vault. Times are milliseconds since 1970 UTC, of the owner's clock. */
export type LockOwner = z.infer<typeof ownerSchema>;

/** A lock is renewed every minute; one that was not for so long belongs to a laptop that is off or out of reach. */
export const renewMilliseconds = 60_000;
const staleMilliseconds = 10 * renewMilliseconds;

/** What the lock needs from outside; `isAlive` tells whether a process of this machine runs. */
export interface LockPorts {
  readonly folder: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly machine?: string;
  readonly isAlive?: (process: number) => boolean;
}

/**
 * One writer at a time, on this machine or on another one that shares the folder: a file that names its owner. A program
 * that was killed leaves its file behind; it is known as stale at once here, after ten minutes elsewhere.
 */
export class VaultLock {
  readonly #ports: LockPorts;
  readonly #path: string;
  readonly #self: Pick<LockOwner, 'machine' | 'process' | 'token'>;
  #since: number | null = null;
  #isNoted = false;

  constructor(ports: LockPorts) {
    this.#ports = ports;
    this.#path = join(ports.folder, 'in-use.json');
    const token = ports.random(8).toString('hex');
    this.#self = { machine: ports.machine ?? hostname(), process: process.pid, token };
  }

  /** Whether the folder names this process as its owner; `false` on a disk that takes no writes. */
  get isNoted(): boolean {
    return this.#since !== null && this.#isNoted;
  }

  /**
   * Takes the vault for this process. A disk that is full or read-only is no reason to keep anyone from reading: the vault is
   * taken without a note, which is made up for as soon as there is room.
   * @throws AppError `vault-in-use`, which names the owner, or `file-not-writable`
   */
  take(): void {
    if (this.#isOurs()) return;
    this.#refuseOwner();
    this.#removeStale();
    this.#since = this.#ports.clock.now();
    this.#note();
  }

  /** Says that the owner is still there. @returns false where another one has taken the vault meanwhile */
  renew(): boolean {
    if (this.#since === null) return false;
    if (this.#isNoted) return this.#isOurs() && this.#renewNote();
    try {
      this.take();
      return true;
    } catch {
      return false; // another one got the room first
    }
  }

  /** Gives the vault free. */
  release(): void {
    if (this.#isOurs()) rmSync(this.#path, { force: true });
    this.#since = null;
    this.#isNoted = false;
  }

  #isOurs(): boolean {
    return this.#since !== null && this.#owner()?.token === this.#self.token;
  }

  #isStale({ machine, process, renewedAt }: LockOwner): boolean {
    const { isAlive = isRunning } = this.#ports;
    if (machine === this.#self.machine && !isAlive(process)) return true;
    return Math.abs(this.#ports.clock.now() - renewedAt) > staleMilliseconds;
  }

  #owner(): LockOwner | null {
    try {
      return ownerSchema.parse(JSON.parse(readFileSync(this.#path, 'utf8')));
    } catch {
      return null; // none, or one that a kill left half written
    }
  }

  /** Of two that find the same stale file, one moves it away; the other meets the winner's file at its own write. */
  #removeStale(): void {
    const aside = `${this.#path}.${this.#self.token}`;
    try {
      renameSync(this.#path, aside);
    } catch {
      return; // there is none
    }
    rmSync(aside, { force: true });
  }

  #refuseOwner(): void {
    const owner = this.#owner();
    if (owner !== null && !this.#isStale(owner)) throw inUse(owner, this.#self.machine);
  }

  #note(): void {
    try {
      this.#write('wx');
      this.#isNoted = true;
    } catch (error) {
      this.#refuseOwner();
      const isThere = systemCode(error) === 'EEXIST'; // a dead one's, which a read-only disk keeps
      if (!isThere && !takesNoWrites.has(systemCode(error))) throw diskError(error, this.#path);
    }
  }

  #renewNote(): true {
    try {
      this.#write('r+');
    } catch {
      // A full disk: what stands there still names this program, and the next minute tries again.
    }
    return true;
  }

  /** Anew, or over what stands there: never emptied before, as long, and so without a byte that a full disk would refuse. */
  #write(flag: 'wx' | 'r+'): void {
    const { clock } = this.#ports;
    const now = clock.now();
    const owner: LockOwner = { ...this.#self, since: this.#since ?? now, renewedAt: now };
    const handle = openSync(this.#path, flag, 0o600);
    try {
      writeSync(handle, JSON.stringify(owner));
    } finally {
      closeSync(handle);
    }
  }
}

/** The system's answers of a disk that can be read all the same. */
const takesNoWrites: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES']);

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'; // it runs, under another user
  }
}

function inUse({ machine, process, since }: LockOwner, here: string): AppError {
  const place = machine === here ? 'on this laptop' : `on ${machine}`;
  return new AppError('vault-in-use', {
    message: `Expected a vault that nobody works in, found it open ${place} (process ${process}) since ${new Date(since).toISOString()}.`,
    action:
      'Lock or close Filing Desk there, then unlock here. A laptop that was switched off counts as gone after ten minutes.',
    details: { machine, process, since },
  });
}

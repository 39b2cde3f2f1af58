import { AppError } from '../../shared/errors/app-error';
import type { VaultState } from '../../shared/ipc/contracts/vault';
import type { Clock } from '../../shared/time/clock';
import { makePrivateFolder } from '../storage/durable-file';
import type { ReportDamage } from '../storage/kept-aside';
import { KeyFile, type VaultFile } from './key-file';
import { laptopCost, unwrapKey, wrapKey, type ScryptCost, type WrappedKey } from './key-wrap';
import { checkStrength } from './passphrase-strength';
import { newRecoveryKey, normalizeRecoveryKey } from './recovery-key';
import { deriveKey, type RandomBytes } from './sealed-box';

/** What the vault needs from outside. `cost` is scrypt's; tests take a cheap one. */
export interface VaultOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cost?: ScryptCost;
  readonly report?: ReportDamage;
}

/** Wrong tries that are free; each further one doubles the wait, up to an hour. */
const freeAttempts = 3;

/**
 * The lock on everything that is kept: one random data key, wrapped under the passphrase and under a recovery key that
 * is shown once. The data key lives in memory only while the vault is open.
 */
export class Vault {
  readonly folder: string;
  readonly #options: VaultOptions;
  readonly #file: KeyFile;
  #dataKey: Buffer | null = null;
  /** Wrong tries that a disk without room did not take. */
  #unwritten: VaultFile['attempts'] | null = null;
  /** Derived once a session: a search reads every draft. */
  readonly #keys = new Map<string, Buffer>();

  constructor(options: VaultOptions) {
    this.#options = options;
    this.folder = options.folder;
    makePrivateFolder(options.folder);
    this.#file = new KeyFile(options.folder);
  }

  get state(): VaultState {
    if (this.#dataKey !== null) return 'open';
    return this.#file.exists() ? 'locked' : 'absent';
  }

  /** Makes the vault and opens it. @returns the recovery key, to be printed or written down now: it is not kept */
  async create(passphrase: string): Promise<string> {
    if (this.state !== 'absent') throw wrongState('no vault yet', this.state);
    checkStrength(passphrase);
    const { random } = this.#options;
    const cost = this.#options.cost ?? laptopCost;
    const dataKey = random(32);
    const recovery = newRecoveryKey(random);
    const keys = [
      await wrapKey(dataKey, passphrase, { kind: 'passphrase', cost, random }),
      await wrapKey(dataKey, normalizeRecoveryKey(recovery), { kind: 'recovery', cost, random }),
    ];
    this.#file.write({ format: 'filing-desk/vault', version: 1, keys, attempts: { failed: 0, lastAt: 0 } });
    this.#dataKey = dataKey;
    return recovery;
  }

  /** Opens with the passphrase or the recovery key. @throws AppError `vault-wrong-passphrase`, `identity-locked-out` */
  async unlock(secret: string, kind: WrappedKey['kind'] = 'passphrase'): Promise<void> {
    const file = this.#file.read();
    for (const lost of this.#file.mend(file, this.#options.clock.now())) this.#options.report?.(lost);
    this.#checkWait(file);
    const wrapped = file.keys.find((key) => key.kind === kind);
    if (wrapped === undefined) throw wrongState(`a ${kind} key`, 'a vault without one');
    try {
      this.#dataKey = await unwrapKey(wrapped, kind === 'recovery' ? normalizeRecoveryKey(secret) : secret);
    } catch (error) {
      const { failed } = this.#attempts(file);
      this.#count(file, { failed: failed + 1, lastAt: this.#options.clock.now() });
      throw error;
    }
    if (this.#attempts(file).failed > 0) this.#count(file, { failed: 0, lastAt: 0 });
  }

  /** Opens with the data key itself, as {@link handDataKey} gave it out. */
  unlockWith(dataKey: string): void {
    this.#dataKey = Buffer.from(dataKey, 'base64');
  }

  /** Gives the data key (base64) to what seals it again; nothing else ever sees it. @throws AppError `vault-locked` */
  handDataKey<Sealed>(seal: (dataKey: string) => Sealed): Sealed {
    return seal(this.#openKey().toString('base64'));
  }

  /** The data key as it is wrapped on disk. @throws AppError `vault-corrupt` */
  wrappedKeys(): readonly WrappedKey[] {
    return this.#file.read().keys;
  }

  /** Forgets the key. What is on screen must be cleared by the caller. */
  lock(): void {
    this.#dataKey?.fill(0);
    this.#dataKey = null;
    this.#keys.clear();
  }

  /** Wraps the data key anew; no draft is rewritten. @throws AppError `vault-locked` or `passphrase-weak` */
  async changePassphrase(next: string): Promise<void> {
    const dataKey = this.#openKey();
    checkStrength(next);
    const { random } = this.#options;
    const cost = this.#options.cost ?? laptopCost;
    const wrapped = await wrapKey(dataKey, next, { kind: 'passphrase', cost, random });
    const file = this.#file.read();
    this.#file.write({ ...file, keys: [...file.keys.filter((key) => key.kind !== 'passphrase'), wrapped] });
  }

  /** For what keeps decrypted content in memory: it must not answer once the vault is locked. @throws AppError `vault-locked` */
  demandOpen(): void {
    this.#openKey();
  }

  /** A key for one purpose. @throws AppError `vault-locked` */
  keyFor(purpose: string): Buffer {
    const key = this.#keys.get(purpose) ?? deriveKey(this.#openKey(), purpose);
    this.#keys.set(purpose, key);
    return key;
  }

  #openKey(): Buffer {
    if (this.#dataKey !== null) return this.#dataKey;
    throw new AppError('vault-locked', {
      message: 'Expected the vault to be open, but it is locked.',
      action: 'Type the passphrase to unlock it.',
    });
  }

  #attempts(file: VaultFile): VaultFile['attempts'] {
    return this.#unwritten ?? file.attempts;
  }

  /** A disk that takes no writes neither hides that the passphrase was wrong nor keeps its owner out. */
  #count(file: VaultFile, attempts: VaultFile['attempts']): void {
    try {
      this.#file.write({ ...file, attempts });
      this.#unwritten = null;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#unwritten = attempts;
    }
  }

  #checkWait(file: VaultFile): void {
    const { failed, lastAt } = this.#attempts(file);
    if (failed < freeAttempts) return;
    const wait = Math.min(2 ** (failed - freeAttempts) * 1000, 3_600_000);
    // A clock that was set back must not lock the owner out for longer than the wait itself.
    const left = Math.min(lastAt + wait - this.#options.clock.now(), wait);
    if (left <= 0) return;
    throw new AppError('identity-locked-out', {
      message: `Expected a pause after ${failed} wrong tries; ${Math.ceil(left / 1000)} seconds are left.`,
      action: 'Wait, then type the passphrase again.',
      details: { seconds: Math.ceil(left / 1000), failed },
    });
  }
}

function wrongState(expected: string, found: string): AppError {
  return new AppError('invalid-input', {
    message: `Expected ${expected}, found ${found}.`,
    action: 'Start the program again.',
  });
}

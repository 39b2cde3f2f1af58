import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Store from 'electron-store';
import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import type { VaultState } from '../../shared/ipc/contracts/vault';
import type { Clock } from '../../shared/time/clock';
import { diskError, fsyncFolder, makePrivateFolder } from '../storage/durable-file';
import { laptopCost, unwrapKey, wrapKey, wrappedKeySchema, type ScryptCost, type WrappedKey } from './key-wrap';
import { newRecoveryKey, normalizeRecoveryKey } from './recovery-key';
import { deriveKey, type RandomBytes } from './sealed-box';

const vaultFileSchema = z.strictObject({
  format: z.literal('filing-desk/vault'),
  version: z.literal(1),
  keys: z.array(wrappedKeySchema).min(1),
  attempts: z.strictObject({ failed: z.number().int().min(0), lastAt: z.number() }),
});

type VaultFile = z.infer<typeof vaultFileSchema>;

/** What the vault needs from outside. `cost` is scrypt's; tests take a cheap one. */
export interface VaultOptions {
  readonly folder: string;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cost?: ScryptCost;
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
  #dataKey: Buffer | null = null;

  constructor(options: VaultOptions) {
    this.#options = options;
    this.folder = options.folder;
    makePrivateFolder(options.folder);
  }

  get state(): VaultState {
    if (this.#dataKey !== null) return 'open';
    return existsSync(join(this.folder, 'vault.json')) ? 'locked' : 'absent';
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
    this.#write({ format: 'filing-desk/vault', version: 1, keys, attempts: { failed: 0, lastAt: 0 } });
    this.#dataKey = dataKey;
    return recovery;
  }

  /** Opens with the passphrase or the recovery key. @throws AppError `vault-wrong-passphrase`, `identity-locked-out` */
  async unlock(secret: string, kind: WrappedKey['kind'] = 'passphrase'): Promise<void> {
    const file = this.#read();
    this.#checkWait(file);
    const wrapped = file.keys.find((key) => key.kind === kind);
    if (wrapped === undefined) throw wrongState(`a ${kind} key`, 'a vault without one');
    try {
      this.#dataKey = await unwrapKey(wrapped, kind === 'recovery' ? normalizeRecoveryKey(secret) : secret);
    } catch (error) {
      const attempts = { failed: file.attempts.failed + 1, lastAt: this.#options.clock.now() };
      this.#write({ ...file, attempts });
      throw error;
    }
    if (file.attempts.failed > 0) this.#write({ ...file, attempts: { failed: 0, lastAt: 0 } });
  }

  /** Forgets the key. What is on screen must be cleared by the caller. */
  lock(): void {
    this.#dataKey?.fill(0);
    this.#dataKey = null;
  }

  /** Wraps the data key anew; no draft is rewritten. @throws AppError `vault-locked` or `passphrase-weak` */
  async changePassphrase(next: string): Promise<void> {
    const dataKey = this.#openKey();
    checkStrength(next);
    const { random } = this.#options;
    const cost = this.#options.cost ?? laptopCost;
    const wrapped = await wrapKey(dataKey, next, { kind: 'passphrase', cost, random });
    const file = this.#read();
    this.#write({ ...file, keys: [...file.keys.filter((key) => key.kind !== 'passphrase'), wrapped] });
  }

  /** For what keeps decrypted content in memory: it must not answer once the vault is locked. @throws AppError `vault-locked` */
  demandOpen(): void {
    this.#openKey();
  }

  /** A key for one purpose. @throws AppError `vault-locked` */
  keyFor(purpose: string): Buffer {
    return deriveKey(this.#openKey(), purpose);
  }

  #openKey(): Buffer {
    if (this.#dataKey !== null) return this.#dataKey;
    throw new AppError('vault-locked', {
      message: 'Expected the vault to be open, but it is locked.',
      action: 'Type the passphrase to unlock it.',
    });
  }

  #checkWait(file: VaultFile): void {
    const { failed, lastAt } = file.attempts;
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

  /** Made at each use: the file may have been replaced by a restore, and a damaged one must not stop the program. */
  #store(): Store<Record<string, unknown>> {
    return new Store<Record<string, unknown>>({
      cwd: this.folder,
      name: 'vault',
      configFileMode: 0o600,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
    });
  }

  #read(): VaultFile {
    try {
      return vaultFileSchema.parse(this.#store().store);
    } catch (cause) {
      throw new AppError('vault-corrupt', {
        message: 'Expected the vault\u2019s key file, found one that cannot be read.',
        action: 'Restore vault.json from a backup of this folder; the drafts themselves are untouched.',
        cause,
      });
    }
  }

  #write(file: VaultFile): void {
    try {
      this.#store().store = { ...file };
      fsyncFolder(this.folder);
    } catch (error) {
      throw diskError(error, 'vault.json');
    }
  }
}

/** Length is what resists guessing (NIST SP 800-63B section 5.1.1.2): at least 10 characters, not all the same. */
function checkStrength(passphrase: string): void {
  if ([...passphrase].length >= 10 && new Set(passphrase).size >= 4) return;
  throw new AppError('passphrase-weak', {
    message: 'Expected a passphrase of at least 10 characters, at least 4 of them different.',
    action: 'Choose a longer one: four unrelated words are easy to keep in mind.',
  });
}

function wrongState(expected: string, found: string): AppError {
  return new AppError('invalid-input', {
    message: `Expected ${expected}, found ${found}.`,
    action: 'Start the program again.',
  });
}

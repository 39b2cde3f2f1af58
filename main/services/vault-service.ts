import type { VaultState } from '../../shared/ipc/contracts/vault';
import type { Vault } from '../vault/vault';

/** Something that holds decrypted content in memory and lets go of it when the vault is locked. */
export interface Forgetful {
  forget(): void;
}

/** Opening and closing the vault for everything that keeps content. */
export class VaultService {
  readonly #vault: Vault;
  readonly #keepers: readonly Forgetful[];

  constructor(vault: Vault, keepers: readonly Forgetful[]) {
    this.#vault = vault;
    this.#keepers = keepers;
  }

  get state(): VaultState {
    return this.#vault.state;
  }

  /** @returns the recovery key, shown once @throws AppError `passphrase-weak` */
  create(passphrase: string): Promise<string> {
    return this.#vault.create(passphrase);
  }

  /** @throws AppError `vault-wrong-passphrase`, `identity-locked-out` or `vault-corrupt` */
  async unlock(secret: string, kind: 'passphrase' | 'recovery'): Promise<VaultState> {
    await this.#vault.unlock(secret, kind);
    return this.state;
  }

  /** Locks, and has everything forget what it holds. */
  lock(): VaultState {
    for (const keeper of this.#keepers) keeper.forget();
    this.#vault.lock();
    return this.state;
  }

  /** @throws AppError `vault-wrong-passphrase` or `passphrase-weak` */
  async changePassphrase(current: string, next: string): Promise<VaultState> {
    await this.#vault.unlock(current);
    await this.#vault.changePassphrase(next);
    return this.state;
  }
}

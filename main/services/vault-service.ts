import type { VaultState } from '../../shared/ipc/contracts/vault';
import type { Vault } from '../vault/vault';

/** Something that holds decrypted content in memory and lets go of it when the vault is locked. */
export interface Forgetful {
  forget(): void;
}

/** Is told when the vault was opened, and with what. */
export interface VaultWitness {
  opened(secret: 'passphrase' | 'recovery key'): void;
}

/** Opening and closing the vault for everything that keeps content. */
export class VaultService {
  readonly #vault: Vault;
  readonly #keepers: readonly Forgetful[];
  readonly #witness: VaultWitness | undefined;

  constructor(vault: Vault, keepers: readonly Forgetful[], witness?: VaultWitness) {
    this.#witness = witness;
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
    this.#witness?.opened(kind === 'recovery' ? 'recovery key' : 'passphrase');
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

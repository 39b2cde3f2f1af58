import { AppError } from '../../../shared/errors/app-error';
import type { VaultState } from '../../../shared/ipc/contracts/vault';
import type { KeyRingEntry } from '../../vault/key-ring';
import type { Vault } from '../../vault/vault';
import type { VaultLock } from '../../vault/vault-lock';

/** Something that holds decrypted content in memory and lets go of it when the vault is locked. */
export interface Forgetful {
  forget(): void;
}

/** Is told when the vault was made, and when it was opened and with what. */
export interface VaultWitness {
  created(): void;
  opened(secret: 'passphrase' | 'recovery key' | 'key ring'): void;
}

/** What opening and closing needs: the vault, the lock on its folder, the key ring, and all that holds content. */
export interface VaultPorts {
  readonly vault: Vault;
  readonly inUse: VaultLock;
  readonly keyRing: KeyRingEntry;
  readonly keepers: readonly Forgetful[];
  readonly witness?: VaultWitness;
}

/** Opening and closing the vault for everything that keeps content. */
export class VaultService {
  readonly #ports: VaultPorts;

  constructor(ports: VaultPorts) {
    this.#ports = ports;
  }

  get state(): VaultState {
    return this.#ports.vault.state;
  }

  /** Whether the disk took a note of who works in the vault: without one it is open to be read, and no save will succeed. */
  get takesWrites(): boolean {
    return this.#ports.inUse.isNoted;
  }

  /** Whether the key ring opens the vault now, without the passphrase. */
  get opensByKeyRing(): boolean {
    return this.state === 'locked' && this.#ports.keyRing.canOpen(this.#ports.vault);
  }

  get keyRing(): { isThere: boolean; isWanted: boolean } {
    return this.#ports.keyRing.choice;
  }

  /** @returns the recovery key, shown once @throws AppError `passphrase-weak` or `vault-in-use` */
  async create(passphrase: string): Promise<string> {
    const recoveryKey = await this.alone(() => this.#ports.vault.create(passphrase));
    this.#ports.witness?.created();
    return recoveryKey;
  }

  /** @throws AppError `vault-wrong-passphrase`, `identity-locked-out`, `vault-in-use` or `vault-corrupt` */
  async unlock(secret: string, kind: 'passphrase' | 'recovery'): Promise<VaultState> {
    await this.alone(() => this.#ports.vault.unlock(secret, kind));
    this.#ports.keyRing.arm(this.#ports.vault);
    this.#ports.witness?.opened(kind === 'recovery' ? 'recovery key' : 'passphrase');
    return this.state;
  }

  /** Opens by the platform's key ring; stays locked where that fails, and the passphrase is asked. */
  async unlockByKeyRing(): Promise<VaultState> {
    const { vault, keyRing } = this.#ports;
    if (!this.opensByKeyRing) return this.state;
    await this.alone(() => {
      try {
        vault.unlockWith(keyRing.open());
        this.#ports.witness?.opened('key ring');
      } catch {
        keyRing.disarm(); // another user, another machine, a key ring that was reset
      }
    });
    return this.state;
  }

  /** Asks for the key ring from now on, or no longer. @throws AppError `vault-locked` */
  chooseKeyRing(isWanted: boolean): { isThere: boolean; isWanted: boolean } {
    this.#ports.vault.demandOpen();
    this.#ports.keyRing.choose(isWanted, this.#ports.vault);
    return this.keyRing;
  }

  /** Locks, and has everything forget what it holds. */
  lock(): VaultState {
    const { vault, inUse, keyRing } = this.#ports;
    try {
      this.#forgetAll();
    } finally {
      vault.lock();
      keyRing.disarm();
      inUse.release();
    }
    return this.state;
  }

  /** Tells others on the folder that this program is still there; `false` where the vault now is another's. */
  renew(): boolean {
    return this.state !== 'open' || this.#ports.inUse.renew();
  }

  /** For the end of the program: the vault is free for others. The key ring keeps its entry. */
  leave(): void {
    try {
      if (this.state === 'open') this.#forgetAll();
    } finally {
      this.#ports.inUse.release();
    }
  }

  /** @throws AppError `vault-wrong-passphrase` or `passphrase-weak` */
  async changePassphrase(current: string, next: string): Promise<VaultState> {
    const { vault, keyRing } = this.#ports;
    await vault.unlock(current);
    await vault.changePassphrase(next);
    keyRing.arm(vault);
    return this.state;
  }

  /**
   * Keepers write what they remember before they forget it. A disk that is full or gone, or a file that is damaged, keeps
   * neither the others from forgetting nor the vault open.
   */
  #forgetAll(): void {
    const failures = this.#ports.keepers.flatMap((keeper) => failureOf(() => keeper.forget()));
    const bug = failures.find((failure) => !(failure instanceof AppError));
    if (bug !== undefined) throw bug;
  }

  #isOpen(): boolean {
    return this.#ports.vault.state === 'open';
  }

  /** Does something with the folder while nobody works in it. @throws AppError `vault-in-use` */
  async alone<Answer>(open: () => Answer | Promise<Answer>): Promise<Answer> {
    this.#ports.inUse.take();
    try {
      return await open();
    } finally {
      if (!this.#isOpen()) this.#ports.inUse.release();
    }
  }
}

function failureOf(work: () => void): Error[] {
  try {
    work();
    return [];
  } catch (error) {
    return [error instanceof Error ? error : new Error(String(error))];
  }
}

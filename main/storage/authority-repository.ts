import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

/** The root certificates of time-stamp authorities that this laptop trusts: chosen by a person, never shipped. */
export class AuthorityRepository {
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
  }

  /** DER. @throws AppError `vault-locked` or `vault-corrupt` */
  all(): Uint8Array[] {
    const { certificates } = this.#store().read();
    return Array.isArray(certificates) ? certificates.map((text) => Buffer.from(String(text), 'base64')) : [];
  }

  /** Adds certificates (DER), durably. */
  add(certificates: readonly Uint8Array[]): void {
    const texts = [...this.all(), ...certificates].map((bytes) => Buffer.from(bytes).toString('base64'));
    this.#store().write({ certificates: [...new Set(texts)] });
  }

  #store(): SealedStore {
    const { folder } = this.#vault;
    const key = this.#vault.keyFor('authorities');
    return new SealedStore({ folder, name: 'authorities', key, context: 'authorities', random: this.#random });
  }
}

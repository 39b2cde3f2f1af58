import { z } from 'zod';
import type { ChainHead } from '../../shared/audit/audit-chain';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

const registerSchema = z.record(
  z.string(),
  z.strictObject({ count: z.number().int(), head: z.string(), checkpoint: z.string().nullable() }),
);

/** Where a log stood, and the checkpoint over it where one was signed. */
export type RegisteredHead = ChainHead & { readonly checkpoint: string | null };

/**
 * The heads of all audit logs in one sealed file of the vault: a log that was cut or put back to an old copy, with the
 * head beside it, no longer fits. It is written at each signature, export and lock, never by an edit.
 */
export class HeadRegister {
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
  }

  /** Where a log stood when it was last noted; null for a log that never was. @throws AppError `vault-corrupt` */
  get(logId: string): RegisteredHead | null {
    return registerSchema.parse(this.#store().read())[logId] ?? null;
  }

  /** Notes heads, durably. An older head never takes the place of a newer one. */
  note(heads: ReadonlyMap<string, RegisteredHead>): void {
    if (heads.size === 0) return;
    const known = registerSchema.parse(this.#store().read());
    const isNewer = ([logId, { count }]: [string, RegisteredHead]) => count > (known[logId]?.count ?? 0);
    const newer = [...heads].filter(isNewer);
    if (newer.length > 0) this.#store().write({ ...known, ...Object.fromEntries(newer) });
  }

  /** Lets go of a log's head, durably. */
  forget(logId: string): void {
    const others = Object.entries(registerSchema.parse(this.#store().read())).filter(([each]) => each !== logId);
    this.#store().write(Object.fromEntries(others));
  }

  #store(): SealedStore {
    const { folder } = this.#vault;
    const key = this.#vault.keyFor('heads');
    return new SealedStore({ folder, name: 'heads', key, context: 'heads', random: this.#random });
  }
}

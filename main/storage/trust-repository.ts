import { z } from 'zod';
import { AppError } from '../../shared/errors/app-error';
import { trustPurposes } from '../../shared/ipc/contracts/trust';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { migrate, type Migration } from './migrate';
import { SealedStore } from './sealed-store';

const entrySchema = z.strictObject({
  /** DER in base64. */
  der: z.base64(),
  purpose: z.enum(trustPurposes),
  /** ISO instant; null where it was not noted yet. */
  addedAt: z.iso.datetime().nullable(),
});

const trustSchema = z.strictObject({ version: z.literal(2), certificates: z.array(entrySchema) });

/** A certificate as it is kept. */
export type TrustEntry = z.infer<typeof entrySchema>;

/** Version 1 held nothing but time-stamp authorities, and carried no number. */
const migrations: readonly Migration[] = [
  {
    from: 1,
    step: ({ certificates }) => ({
      version: 2,
      certificates: z
        .array(z.string())
        .parse(certificates)
        .map((der) => ({ der, purpose: 'time-stamps', addedAt: null })),
    }),
  },
];

/** The certificates that this laptop trusts, in one sealed file of the vault: chosen by a person, never shipped. */
export class TrustRepository {
  readonly #vault: Vault;
  readonly #random: RandomBytes;

  constructor({ vault, random }: { readonly vault: Vault; readonly random: RandomBytes }) {
    this.#vault = vault;
    this.#random = random;
  }

  /** @throws AppError `vault-locked`, `vault-corrupt` or `vault-newer-version` */
  all(): TrustEntry[] {
    const kept = this.#store().read();
    if (kept['certificates'] === undefined) return [];
    const parsed = trustSchema.safeParse(
      migrate({ version: 1, ...kept }, migrations, 'a list of trusted certificates'),
    );
    if (parsed.success) return parsed.data.certificates;
    throw new AppError('vault-corrupt', {
      message: 'Expected a list of trusted certificates, found something else.',
      action: 'Restore the vault from a backup, or delete authorities.sealed and add the certificates again.',
    });
  }

  /** Replaces the list, durably. @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(certificates: readonly TrustEntry[]): void {
    this.#store().write({ version: 2, certificates });
  }

  #store(): SealedStore {
    const { folder } = this.#vault;
    const key = this.#vault.keyFor('authorities');
    return new SealedStore({ folder, name: 'authorities', key, context: 'authorities', random: this.#random });
  }
}

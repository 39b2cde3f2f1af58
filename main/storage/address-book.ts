import { z } from 'zod';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { SealedStore } from './sealed-store';

const bookSchema = z.object({
  /** How the person at this laptop is named in comments and hand-overs. */
  person: z.string().nullable().default(null),
  /** Certificates of signers elsewhere, PEM, by fingerprint. */
  certificates: z.record(z.string(), z.string()).default({}),
});

export type AddressBook = z.infer<typeof bookSchema>;

/** Who works here and to whom notices go: encrypted in the vault, because who signs for whom is nobody's business. */
export function addressBookIn(vault: Vault, random: RandomBytes) {
  const store = (): SealedStore =>
    new SealedStore({
      folder: vault.folder,
      name: 'address-book',
      key: vault.keyFor('address-book'),
      context: 'address-book',
      random,
    });
  const read = (): AddressBook => bookSchema.parse(store().read());
  return {
    read,
    change: (change: Partial<AddressBook>) => store().write({ ...read(), ...change }),
  };
}

export type AddressBookStore = ReturnType<typeof addressBookIn>;

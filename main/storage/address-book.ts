import { z } from 'zod';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import { readableFile, type DamageCare, type ReportDamage } from './readable-files';
import { SealedStore } from './sealed-store';

const bookSchema = z.object({
  /** How the person at this laptop is named in comments and hand-overs. */
  person: z.string().nullable().default(null),
  /** Certificates of signers elsewhere, PEM, by fingerprint. */
  certificates: z.record(z.string(), z.string()).default({}),
});

export type AddressBook = z.infer<typeof bookSchema>;

const lossMeans =
  'It held your name for comments and the certificates of signers elsewhere: type your name and add the certificates ' +
  'again.';

/**
 * Who works here and to whom notices go: encrypted in the vault, because who signs for whom is nobody's business. A
 * damaged book is kept aside and a new one begun.
 */
export function addressBookIn(vault: Vault, random: RandomBytes, care: DamageCare) {
  const store = (): SealedStore =>
    new SealedStore({
      folder: vault.folder,
      name: 'address-book',
      key: vault.keyFor('address-book'),
      context: 'address-book',
      random,
    });
  const report: ReportDamage = (damaged) => care.report({ ...damaged, reason: `${damaged.reason} ${lossMeans}` });
  const read = (): AddressBook => bookSchema.parse(readableFile(store(), { ...care, report }) ?? {});
  return {
    read,
    change: (change: Partial<AddressBook>) => store().write({ ...read(), ...change }),
  };
}

export type AddressBookStore = ReturnType<typeof addressBookIn>;

import { z } from 'zod';
import { SealedFolder } from './sealed-folder';
import type { Storage } from './sealed-kind';

const bookSchema = z.object({
  /** How the person at this laptop is named in comments and hand-overs. */
  person: z.string().nullable().default(null),
  /** Certificates of signers elsewhere, PEM, by fingerprint. */
  certificates: z.record(z.string(), z.string()).default({}),
});

export type AddressBook = z.infer<typeof bookSchema>;

const name = 'address-book';

/** Who works here and to whom notices go: encrypted in the vault, because who signs for whom is nobody's business. */
export function addressBookIn(storage: Storage) {
  const files = new SealedFolder<AddressBook>(storage, {
    ...{ folder: '', purpose: name, context: () => name, schema: bookSchema },
    what: 'The address book',
    lossMeans:
      'It held your name for comments and the certificates of signers elsewhere: type your name and add the ' +
      'certificates again.',
  });
  const read = (): AddressBook => files.read(name) ?? bookSchema.parse({});
  return {
    read,
    change: (change: Partial<AddressBook>) => files.write(name, { ...read(), ...change }),
  };
}

export type AddressBookStore = ReturnType<typeof addressBookIn>;

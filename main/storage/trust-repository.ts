import { z } from 'zod';
import { trustPurposes } from '../../shared/ipc/contracts/trust';
import { migrate, type Migration } from './migrate';
import { SealedFolder } from './sealed-folder';
import { lostSchema, type Storage } from './sealed-kind';

const entrySchema = z.strictObject({
  /** DER in base64. */
  der: z.base64(),
  purpose: z.enum(trustPurposes),
  /** ISO instant; null where it was not noted yet. */
  addedAt: z.iso.datetime().nullable(),
});

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

const trustSchema = z.preprocess(
  (kept) => migrate({ version: 1, ...(kept as object) }, migrations, 'a list of trusted certificates'),
  z.strictObject({ version: z.literal(2), certificates: z.array(entrySchema), lost: lostSchema }),
);

type Trust = z.infer<typeof trustSchema>;

const name = 'authorities';

/** The certificates that this laptop trusts, in one sealed file of the vault: chosen by a person, never shipped. */
export class TrustRepository {
  readonly #files: SealedFolder<Trust>;

  constructor(storage: Storage) {
    this.#files = new SealedFolder<Trust>(storage, {
      ...{ folder: '', purpose: name, context: () => name, schema: trustSchema },
      what: 'The list of certificates that you trust',
      lossMeans:
        'Until you compare their fingerprints and add them again, nothing is trusted: files are judged as without them.',
      standIn: (_name, lost) => ({ version: 2, certificates: [], lost }),
    });
  }

  /** @throws AppError `vault-locked` or `vault-newer-version` */
  all(): TrustEntry[] {
    return this.#files.read(name)?.certificates ?? [];
  }

  /** Replaces the list, durably. @throws AppError `vault-disk-full`, `file-not-writable` or `vault-locked` */
  write(certificates: readonly TrustEntry[]): void {
    this.#files.write(name, { version: 2, certificates: [...certificates], lost: null });
  }
}

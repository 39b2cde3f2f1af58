import { z } from 'zod';
import { nothingSchema, passphraseSchema } from '../schemas';

/** `absent` before the first start's passphrase is chosen. */
export const vaultStates = ['absent', 'locked', 'open'] as const;

const state = z.strictObject({ state: z.enum(vaultStates) });

const keyRing = z.strictObject({ isThere: z.boolean(), isWanted: z.boolean() });

/** The lock on everything this program keeps. While it is not open, every door to drafts answers `vault-locked`. */
export const vaultContract = {
  /** `takesWrites` is `false` where the vault was opened on a disk that is full or read-only: it can be read, not saved to. */
  'vault:state': {
    input: nothingSchema,
    output: state.extend({ opensByKeyRing: z.boolean(), takesWrites: z.boolean() }),
  },
  /** First start: the recovery key comes back once, to be printed, and is kept nowhere. */
  'vault:create': {
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({ recoveryKey: z.string() }),
  },
  'vault:unlock': {
    input: z.strictObject({ secret: passphraseSchema, kind: z.enum(['passphrase', 'recovery']) }),
    output: state,
  },
  /** Opens by the platform's key ring; still `locked` where that does not work, and the passphrase is asked. */
  'vault:unlock-by-key-ring': { input: nothingSchema, output: state },
  /** Whether there is a real key ring, and whether the person wants it to open the vault. */
  'vault:key-ring': { input: nothingSchema, output: keyRing },
  'vault:choose-key-ring': { input: z.strictObject({ isWanted: z.boolean() }), output: keyRing },
  /** Writes the whole vault into one encrypted file where the person chooses; no name when the dialog was closed. */
  'vault:back-up': {
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({ fileName: z.string().nullable(), files: z.number().int() }),
  },
  /** Locks, and puts a backup that the person chooses in the vault's place; what was there is kept under `keptAs`. */
  'vault:restore': {
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({
      fileName: z.string().nullable(),
      files: z.number().int(),
      keptAs: z.string().nullable(),
    }),
  },
  'vault:lock': { input: nothingSchema, output: state },
  'vault:change-passphrase': {
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: state,
  },
} as const;

export type VaultState = (typeof vaultStates)[number];

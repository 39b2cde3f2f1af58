import { z } from 'zod';
import { nothingSchema, passphraseSchema } from '../schemas';

/** `absent` before the first start's passphrase is chosen. */
export const vaultStates = ['absent', 'locked', 'open'] as const;

const state = z.strictObject({ state: z.enum(vaultStates) });

/** The lock on everything this program keeps. While it is not open, every door to drafts answers `vault-locked`. */
export const vaultContract = {
  'vault:state': { input: nothingSchema, output: state },
  /** First start: the recovery key comes back once, to be printed, and is kept nowhere. */
  'vault:create': {
    input: z.strictObject({ passphrase: passphraseSchema }),
    output: z.strictObject({ recoveryKey: z.string() }),
  },
  'vault:unlock': {
    input: z.strictObject({ secret: passphraseSchema, kind: z.enum(['passphrase', 'recovery']) }),
    output: state,
  },
  'vault:lock': { input: nothingSchema, output: state },
  'vault:change-passphrase': {
    input: z.strictObject({ current: passphraseSchema, next: passphraseSchema }),
    output: state,
  },
} as const;

export type VaultState = (typeof vaultStates)[number];

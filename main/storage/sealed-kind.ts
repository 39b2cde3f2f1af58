import { z } from 'zod';
import type { Clock } from '../../shared/time/clock';
import type { RandomBytes } from '../vault/sealed-box';
import type { Vault } from '../vault/vault';
import type { ReportDamage } from './kept-aside';

/** What everything that is kept in the vault is kept with. */
export interface Storage {
  readonly vault: Vault;
  readonly random: RandomBytes;
  /** The local clock: its time stands in the name of what is kept aside. */
  readonly clock: Clock;
  readonly report: ReportDamage;
  /** Is told that what a lost file held is here again, or needed no longer. */
  readonly mended: (file: string) => void;
}

/** That a file was lost: when this was found (ISO), and as what a damaged one is kept aside; null for one that is gone. */
export const lossSchema = z.strictObject({ foundAt: z.string(), keptAs: z.string().nullable() });

export type Loss = z.infer<typeof lossSchema>;

/** Says in a file that it stands in the place of one that was lost. */
export const lostSchema = lossSchema.nullable().default(null);

/** What the files of a folder are. */
export interface SealedKind<Value extends object> {
  /** Inside the vault's own folder; empty for that folder itself. */
  readonly folder: string;
  /** What their key is derived for. */
  readonly purpose: string;
  /** What a file is, sealed in with it: no file passes for another. */
  readonly context: (name: string) => string;
  readonly schema: z.ZodType<Value>;
  /** As in "The comments on this notice could not be read". */
  readonly what: string;
  /** What is missing with a damaged one, and what to do: a person reads it. */
  readonly lossMeans: string;
  /** The draft that a file belongs to, where it does. */
  readonly noticeOf?: (name: string) => string | null;
  /** Where an absent file would say something untrue: what stands in the place of a damaged one, and says that it was lost. */
  readonly standIn?: (name: string, lost: Loss) => Value;
}

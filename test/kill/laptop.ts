import { openKeep, type Keep } from '../../main/app/keep';
import { setField } from '../../shared/draft/field-path';
import { sonusDraft } from '../helpers/sonus-draft';
import { cheapCost } from '../helpers/drafts-fixture';
import { typed } from './typed-text';

/** What the program does while it is killed. */
export const modes = ['typing', 'saving', 'signing', 'exporting'] as const;
export type Mode = (typeof modes)[number];

export const passphrase = 'correct horse battery';
export const signer = 'Stephen J. Nill';

/** The seed filing's last day, on which it may be signed: a clock that runs on from there. */
export function clockAheadBy(aheadBy: number) {
  return { now: () => Date.now() + aheadBy };
}

/** The program's services on a folder, unlocked: the same that the windows use, with a cheap scrypt. */
export async function openLaptop(userData: string, aheadBy: number): Promise<Keep> {
  const keep = openKeep(userData, clockAheadBy(aheadBy), { cost: cheapCost });
  if (keep.vault.state === 'absent') await keep.vaultService.create(passphrase);
  else await keep.vaultService.unlock(passphrase, 'passphrase');
  return keep;
}

/** What the checked box of Part II represents, confirmed: without it nothing may be signed. */
const preflight = {
  'relief-reason-confirmed': true,
  'relief-date-confirmed': true,
  'relief-exhibit-confirmed': true,
};

/** The seed filing with so many keys typed into Part III. */
export function draftWith(keys: number) {
  return setField({ ...sonusDraft, preflight }, 'narrative', typed(keys));
}

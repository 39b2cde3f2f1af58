import type { Draft, EditionId } from '../../../shared/draft/draft';
import type { DraftOrigin } from '../../../shared/ipc/contracts/drafts';
import type { OpenDraft } from '../../stores/draft-slice';

/**
 * The next amendment of a sealed notice, as `createDraft` takes it: its answers carried, its number one higher, its
 * signature date open, and for the audit log which notice it amends.
 */
export function amendmentOf({ id, draft }: OpenDraft): [Draft, EditionId, DraftOrigin] {
  const number = (draft.amendment?.number ?? 0) + 1;
  const amended = { ...draft, amendment: { number, explanation: '' }, signature: { ...draft.signature, date: null } };
  return [amended, draft.edition, { kind: 'amendment', from: id, number }];
}

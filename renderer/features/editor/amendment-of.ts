import type { Draft, EditionId } from '../../../shared/draft/draft';
import { amendNotice } from '../../../shared/form/amend-notice';
import type { DraftOrigin } from '../../../shared/ipc/contracts/drafts';
import type { OpenDraft } from '../../stores/draft-slice';

/** The next amendment of a sealed notice, as `createDraft` takes it, and for the audit log which notice it amends. */
export function amendmentOf({ id, draft }: OpenDraft): [Draft, EditionId, DraftOrigin] {
  const amended = amendNotice(draft);
  return [amended, draft.edition, { kind: 'amendment', from: id, number: amended.amendment?.number ?? 1 }];
}

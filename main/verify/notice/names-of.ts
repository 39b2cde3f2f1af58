import { submissionType } from '../../../shared/form/submission-type';
import type { VerificationReport } from '../../../shared/verification/report';
import type { NoticeEvidence } from './read-evidence';

/** Which notice a file holds, for whoever has only the file; `null` for one without a draft. */
export function namesOf(evidence: Pick<NoticeEvidence, 'draft'> | null): VerificationReport['notice'] {
  if (evidence === null) return null;
  const { registrant, cover } = evidence.draft;
  return { form: submissionType(evidence.draft), registrant: registrant.name, periodEnded: cover.periodEnded };
}

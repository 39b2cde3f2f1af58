import type { BusinessCalendar } from '../../shared/deadlines/calendar';
import { draftDeadline } from '../../shared/deadlines/draft-deadline';
import type { Draft } from '../../shared/draft/draft';
import { submissionType } from '../../shared/form/submission-type';
import type { DraftSummary } from '../../shared/ipc/contracts/drafts';
import { checkDraft } from '../../shared/rules/check-draft';
import type { DraftRecord } from './draft-record';

/** The library's row for a record: everything it lists, filters and sorts by, so that no draft is opened for it. */
export function summaryOf(record: DraftRecord, calendar: BusinessCalendar): DraftSummary {
  const { id, state, revision, savedAt, deletedAt, archivedAt, conflictOf, reportFiledOn, draft } = record;
  return {
    ...{ id, state, revision, savedAt, deletedAt, archivedAt, conflictOf, reportFiledOn },
    registrant: draft.registrant.name,
    report: draft.cover.report,
    form: submissionType(draft),
    periodEnded: draft.cover.periodEnded,
    deadline: datesOf(draft, calendar),
    signers: draft.signature.name === null ? [] : [draft.signature.name],
    findings: countFindings(draft, savedAt, calendar),
  };
}

function datesOf(draft: Draft, calendar: BusinessCalendar): DraftSummary['deadline'] {
  const deadline = draftDeadline(draft, calendar);
  if (deadline === null) return null;
  const { due, notifyBy, extendedDue } = deadline;
  return { due, notifyBy, extendedDue };
}

/** As of the save: the same record gives the same row. */
function countFindings(draft: Draft, now: number, calendar: BusinessCalendar): DraftSummary['findings'] {
  const counts = { block: 0, error: 0, warn: 0 };
  for (const { severity } of checkDraft(draft, { now, calendar })) {
    if (severity !== 'info') counts[severity] += 1;
  }
  return counts;
}

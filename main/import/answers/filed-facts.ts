import type { Draft } from '../../../shared/draft/draft';
import type { PrintedSentence } from '../../../shared/form/changed-sentences';
import type { FiledFacts } from '../../../shared/ipc/contracts/filings';
import type { SubmissionHeader } from '../source/submission';

/** What a filing said beyond the answers that were read from it. */
export function filedFacts(
  { edition, cover }: Draft,
  header: SubmissionHeader | null,
  printed: PrintedSentence[],
): FiledFacts {
  const { report, periodEnded, transitionPeriodEnded } = cover;
  return {
    ...{ edition, report, printed },
    periodEnded: periodEnded ?? transitionPeriodEnded,
    header:
      header === null
        ? null
        : {
            submissionType: header.submissionType,
            periodOfReport: header.period,
            conformedName: header.name,
            fiscalYearEnd: header.fiscalYearEnd,
            city: header.city,
            zip: header.zip,
          },
  };
}

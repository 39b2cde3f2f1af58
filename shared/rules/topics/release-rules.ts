import { longDate } from '../../time/civil-date';
import type { ReleaseFacts } from '../context';
import type { Hit, Rule, Subject } from '../rule';
import { when, yesNo } from './helpers';

/** Rules 57 and 60: the submission as it is sent, and what follows it. */
export const releaseRules: readonly Rule[] = [
  {
    id: 'live-submission',
    number: 57,
    severity: 'block',
    field: 'cover.report',
    title: 'A live submission is confirmed; a test submission is not a filing',
    authority: 'EDGAR submission schema eis_Common (liveTestFlag)',
    action: 'Confirm once more that it goes out as a filing.',
    check: liveSubmission,
  },
  {
    id: 'after-release',
    number: 60,
    severity: 'info',
    field: 'relief.claimed',
    title: 'Reminders after the release: extended date, Form S-3, exchange, legend',
    authority: 'Rule 12b-25(b), (d), (e)',
    action: 'Export the dates to your calendar, and work through the checklist.',
    check: afterRelease,
  },
];

function liveSubmission({ context }: Subject): readonly Hit[] {
  return context.release === undefined ? [] : releaseHits(context.release);
}

/** Rule 57 alone, for where a submission is written: what stands against the mode that was chosen. */
export function releaseHits(release: Pick<ReleaseFacts, 'mode' | 'liveConfirmed'>): readonly Hit[] {
  if (release.mode === 'TEST') {
    return [
      {
        severity: 'info',
        message: 'A test submission is not a filing: nothing is notified by it.',
        action: 'Prepare the live one in time.',
      },
    ];
  }
  return when(!release.liveConfirmed, {
    message: 'The submission is marked LIVE and has not been confirmed a second time.',
  });
}

function afterRelease({ draft, context, deadline }: Subject): readonly Hit[] {
  if (deadline === null || context.release?.remindersSet === true || draft.relief.claimed === null) return [];
  const freeze = 'Until the report is filed, no Securities Act form that needs timely reports may be used';
  const exchange = yesNo(draft, 'listed') === false ? '' : ', and the exchange may have to be told';
  const until =
    draft.relief.claimed === true
      ? `the report is due by ${longDate(deadline.extendedDue)}`
      : 'the report is late already';
  return [{ message: `After the release: ${until}. ${freeze}${exchange}.` }];
}

import { draftDeadline } from '../deadlines/draft-deadline';
import type { BusinessCalendar } from '../deadlines/calendar';
import type { Draft } from '../draft/draft';
import { isCivilDate, longDate } from '../time/civil-date';
import { retentionDates } from './retention';
import { reportWords } from './topics/helpers';
import { itemsIn } from './topics/partial-rules';

/** One thing to do after the notice. `by` is an ISO date where there is one. */
export interface Task {
  readonly id: string;
  readonly text: string;
  readonly by: string | null;
  readonly authority: string;
}

/** What follows from a notice, in the order of the days: filing, marks and legend, Form S-3, exchange, retention. */
export function checklist(draft: Draft, calendar: BusinessCalendar): readonly Task[] {
  return [...filingTasks(draft, calendar), ...partialTasks(draft), ...consequences(draft), ...retentionTasks(draft)];
}

function filingTasks(draft: Draft, calendar: BusinessCalendar): readonly Task[] {
  const deadline = draftDeadline(draft, calendar);
  const report = reportWords(draft.cover.report);
  return [
    {
      id: 'transmit-notice',
      text: 'Begin the transmission of the notice before 5:30 p.m. Eastern time.',
      by: deadline?.notifyBy ?? null,
      authority: 'Rule 12b-25(a); Regulation S-T Rule 13(a)(2)',
    },
    {
      id: 'file-report',
      text:
        draft.relief.claimed === true
          ? `File ${report} by the extended date, before 5:30 p.m. Eastern time.`
          : `File ${report} as soon as it is ready; it counts as late.`,
      by: draft.relief.claimed === true ? (deadline?.extendedDue ?? null) : null,
      authority: 'Rule 12b-25(b)(2)(ii), (b)(3)',
    },
  ];
}

/** Rule 12b-25(e), words from memory: the legend is to be compared with the rule before it is used. */
function partialTasks(draft: Draft): readonly Task[] {
  const items = itemsIn(draft.cover.items);
  if (items.length === 0) return [];
  const list = items.join(', ');
  const authority = 'Rule 12b-25(e) (words from memory)';
  return [
    {
      id: 'mark-cover',
      text: `File the balance of the report on time, and list the omitted Items ${list} on its cover.`,
      by: null,
      authority,
    },
    {
      id: 'amendment-legend',
      text: `Put on the upper right of the amendment's cover: "The following items were the subject of a Form 12b-25 and are included herein: ${list}".`,
      by: null,
      authority,
    },
  ];
}

function consequences(draft: Draft): readonly Task[] {
  const freeze: Task = {
    id: 'form-s3',
    text: 'Use no Securities Act form that depends on timely reports until the report is filed; review Form S-3 and WKSI status.',
    by: null,
    authority: 'Rule 12b-25(d); Form S-3, General Instruction I.A',
  };
  const exchange: Task = {
    id: 'exchange',
    text: 'Tell the exchange, and look at listing rules, Rule 144 and covenants.',
    by: null,
    authority: 'Listing rules (from memory)',
  };
  return draft.cover.report === '10-D' || draft.cover.report === '11-K' ? [freeze] : [freeze, exchange];
}

function retentionTasks(draft: Draft): readonly Task[] {
  const { date } = draft.signature;
  if (date === null || !isCivilDate(date)) return [];
  const { authenticationUntil, attestationUntil } = retentionDates(date);
  const authority = 'Regulation S-T Rule 302(b)';
  return [
    {
      id: 'keep-authentication',
      text: `Keep the authentication document until ${longDate(authenticationUntil)}.`,
      by: authenticationUntil,
      authority: `${authority}(1)`,
    },
    {
      id: 'keep-attestation',
      text: `Keep the signer's attestation while it is in use, and at least until ${longDate(attestationUntil)}.`,
      by: attestationUntil,
      authority: `${authority}(2)`,
    },
  ];
}

import { always, type Field } from './field';

/** Parts II and III: the relief that is claimed, and the reasons. */
export const statementFields: readonly Field[] = [
  {
    path: 'relief.claimed',
    part: 'part-2',
    kind: 'yes-no',
    label: 'Relief under Rule 12b-25(b)',
    help: 'One box over all three statements. Checked, the report counts as timely if it is filed within the extension; left empty, it is late from the first day. The notice is due either way.',
    instruction:
      'If the subject report could not be filed without unreasonable effort or expense and the registrant seeks relief pursuant to Rule 12b-25(b), the following should be completed. (Check box if appropriate)',
    required: true,
    visibleWhen: always,
    span: 12,
    yes: 'Check the box: the registrant represents (a), (b) and (c)',
    no: 'Leave the box empty: no relief is claimed',
    statements: [
      {
        marker: '(a)',
        text: 'The reason described in reasonable detail in Part III of this form could not be eliminated without unreasonable effort or expense',
      },
      {
        marker: '(b)',
        text: 'The subject annual report, semi-annual report, transition report on Form 10-K, Form 20-F, Form 11-K, Form N-CEN or Form N-CSR, or portion thereof, will be filed on or before the fifteenth calendar day following the prescribed due date; or the subject quarterly report or transition report on Form 10-Q or subject distribution report on Form 10-D, or portion thereof, will be filed on or before the fifth calendar day following the prescribed due date; and',
      },
      {
        marker: '(c)',
        text: 'The accountant’s statement or other exhibit required by Rule 12b-25(c) has been attached if applicable.',
      },
    ],
  },
  {
    path: 'narrative',
    part: 'part-3',
    kind: 'prose',
    label: 'Why the report could not be filed within the prescribed time period',
    help: 'The real reason, in reasonable detail: what happened, when it was found, what is still to be done, and when the report will be filed. Stock phrases draw comment; a pending restatement must be named.',
    instruction:
      'State below in reasonable detail why Forms 10-K, 20-F, 11-K, 10-Q, 10-D, N-CEN, N-CSR, or the transition report or portion thereof, could not be filed within the prescribed time period.',
    required: true,
    visibleWhen: always,
    span: 12,
    maxLength: 40_000,
    minRows: 12,
    templates: 'narrative',
  },
];

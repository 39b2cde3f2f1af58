import { always, type Field } from './field';

/** Parts II and III: the relief that is claimed, and the reasons. */
export const statementFields: readonly Field[] = [
  {
    path: 'relief.claimed',
    part: 'part-2',
    kind: 'yes-no',
    label: 'Relief under Rule 12b-25(b)',
    help: 'One box over all three statements. Checked, the report counts as timely if it is filed within the extension; left empty, it is late from the first day. The notice is due either way.',
    required: true,
    visibleWhen: always,
    span: 12,
    yes: 'Check the box: the registrant represents (a), (b) and (c)',
    no: 'Leave the box empty: no relief is claimed',
    representations: true,
  },
  {
    path: 'narrative',
    part: 'part-3',
    kind: 'prose',
    label: 'Why the report could not be filed within the prescribed time period',
    help: 'The real reason, in reasonable detail: what happened, when it was found, what is still to be done, and when the report will be filed. Stock phrases draw comment; a pending restatement must be named.',
    required: true,
    visibleWhen: always,
    span: 12,
    minRows: 12,
    templates: 'narrative',
  },
];

import type { Draft } from '../../draft/draft';
import type { Edition } from '../../form/edition';
import { answerParagraphs, answerRuns } from '../answer';
import type { Block, FieldBlock, ParagraphBlock } from '../block';

/** The top of the sheet: OMB box, file number and CUSIP, agency, form name, title, and the amendment's mark. */
export function composeHeader(draft: Draft, edition: Edition): readonly Block[] {
  const { header } = edition;
  const boxed = header.cusip !== null;
  const numbers = fileNumbers(draft, edition);
  return [
    ...ombApproval(edition),
    ...(boxed ? numbers : []),
    bold(header.agency.map(({ text }) => text).join('\n')),
    { kind: 'heading', level: 1, align: 'center', text: header.formName.text },
    ...(boxed ? [] : numbers),
    bold(header.formTitle.text),
    ...composeAmendment(draft),
  ];
}

function ombApproval({ header }: Edition): readonly Block[] {
  const text = header.ombApproval.map((line) => line.text).join('\n');
  return text === '' ? [] : [{ kind: 'paragraph', align: 'right', runs: [{ text }] }];
}

/** Two boxes at the top right since 2005, one centred line before that. */
function fileNumbers({ cover }: Draft, { header }: Edition): readonly FieldBlock[] {
  const fileNumber = answerRuns('cover.secFileNumber', cover.secFileNumber, 'bold');
  if (header.cusip === null) {
    return [
      {
        kind: 'field',
        label: header.fileNumber.text,
        runs: fileNumber,
        field: 'cover.secFileNumber',
        layout: 'inline',
        align: 'center',
      },
    ];
  }
  const cusip = answerRuns('cover.cusip', cover.cusip, 'bold');
  return [
    {
      kind: 'field',
      label: header.fileNumber.text,
      runs: fileNumber,
      field: 'cover.secFileNumber',
      layout: 'label-above',
      align: 'right',
    },
    {
      kind: 'field',
      label: header.cusip.text,
      runs: cusip,
      field: 'cover.cusip',
      layout: 'label-above',
      align: 'right',
    },
  ];
}

/** General Instruction 4: the form shall be clearly identified as an amended notification. */
function composeAmendment({ amendment }: Draft): readonly Block[] {
  if (amendment === null) return [];
  const explanation = answerParagraphs('amendment.explanation', amendment.explanation);
  const mark: ParagraphBlock = {
    kind: 'paragraph',
    align: 'center',
    runs: [
      { text: '(Amendment No. ', style: 'bold' },
      { text: String(amendment.number), style: 'bold', field: 'amendment.number' },
      { text: ')', style: 'bold' },
    ],
  };
  if (explanation.length === 0) return [mark];
  return [mark, { kind: 'heading', level: 2, align: 'center', text: 'EXPLANATORY NOTE' }, ...explanation];
}

function bold(text: string): ParagraphBlock {
  return { kind: 'paragraph', align: 'center', runs: [{ text, style: 'bold' }], keepWithNext: true };
}

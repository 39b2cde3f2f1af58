import type { Draft } from '../../draft/draft';
import type { FieldPath } from '../../draft/field-path';
import type { Edition, YesNoQuestion } from '../../form/edition';
import { answerParagraphs, answerRuns, joinRuns } from '../answer';
import type { Block, Run } from '../block';

/** Part IV: the contact person, other periodic reports, and the anticipated change in results. */
export function composeOtherInformation(draft: Draft, { partFour }: Edition): readonly Block[] {
  const { contact, priorReports, results } = draft;
  return [
    { kind: 'heading', level: 2, align: 'center', text: partFour.heading.text },
    question(partFour.contact.marker, partFour.contact.question.text),
    {
      kind: 'table',
      header: [partFour.contact.name.text, partFour.contact.areaCode.text, partFour.contact.telephone.text],
      headerPosition: 'below',
      rows: [
        [
          nameAndTitle(contact),
          answerRuns('contact.areaCode', contact.areaCode, 'bold'),
          answerRuns('contact.phone', contact.phone, 'bold'),
        ],
      ],
      border: false,
    },
    ...yesOrNo('priorReports.allFiled', partFour.priorReports, priorReports.allFiled),
    ...answerParagraphs('priorReports.missing', priorReports.missing),
    ...yesOrNo('results.significantChange', partFour.results, results.significantChange),
    { kind: 'paragraph', align: 'left', runs: [{ text: partFour.resultsExplanation.text }], keepWithNext: true },
    ...answerParagraphs('results.explanation', results.explanation),
  ];
}

/** The contact's name and, on a line of its own, the title. */
function nameAndTitle({ name, title }: Draft['contact']): readonly Run[] {
  const titleRuns = answerRuns('contact.title', title, 'bold');
  return joinRuns([answerRuns('contact.name', name, 'bold'), titleRuns], ',\n');
}

function yesOrNo(field: FieldPath, words: YesNoQuestion, answer: boolean | null): readonly Block[] {
  return [
    question(words.marker, words.question.text),
    {
      kind: 'check-row',
      lead: null,
      boxes: [
        { checked: answer === true, label: words.yes.text, field, value: true },
        { checked: answer === false, label: words.no.text, field, value: false },
      ],
      layout: 'inline',
      align: 'left',
    },
  ];
}

function question(marker: string, text: string): Block {
  return { kind: 'list', box: null, items: [{ marker, runs: [{ text }] }] };
}

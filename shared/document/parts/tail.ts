import type { Draft } from '../../draft/draft';
import type { Edition } from '../../form/edition';
import { answerRuns } from '../answer';
import type { Block } from '../block';

/** What stands under the signature: INSTRUCTION, ATTENTION, and the list of exhibits filed with the notice. */
export function composeTail(draft: Draft, { tail }: Edition): readonly Block[] {
  return [
    { kind: 'rule' },
    { kind: 'paragraph', align: 'left', runs: [{ text: tail.instruction.text }] },
    { kind: 'heading', level: 2, align: 'center', text: tail.attentionHeading.text },
    { kind: 'paragraph', align: 'center', runs: [{ text: tail.attention.text, style: 'bold' }] },
    ...composeExhibits(draft),
  ];
}

function composeExhibits({ exhibits }: Draft): readonly Block[] {
  if (exhibits.length === 0) return [];
  return [
    { kind: 'heading', level: 2, align: 'center', text: 'EXHIBITS' },
    {
      kind: 'table',
      header: ['Exhibit', 'Description'],
      headerPosition: 'above',
      rows: exhibits.map(({ type, title }, index) => [
        answerRuns(`exhibits.${index}`, type),
        answerRuns(`exhibits.${index}`, title),
      ]),
      border: true,
    },
  ];
}

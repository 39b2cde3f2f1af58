import type { Draft } from '../../draft/draft';
import type { Edition } from '../../form/edition';
import { answerParagraphs } from '../answer';
import type { Block } from '../block';

/** Part II: one box over the three representations of Rule 12b-25(b) and (c). */
export function composeRelief(draft: Draft, { partTwo }: Edition): readonly Block[] {
  return [
    { kind: 'heading', level: 2, align: 'center', text: partTwo.heading.text },
    { kind: 'paragraph', align: 'left', runs: [{ text: partTwo.lead.text }], keepWithNext: true },
    {
      kind: 'list',
      box: { checked: draft.relief.claimed === true, label: '', field: 'relief.claimed', value: true },
      items: partTwo.representations.map(({ marker, text }) => ({ marker, runs: [{ text }] })),
    },
  ];
}

/** Part III: the reasons, and what the sheet prints at the foot of its first page. */
export function composeNarrative(draft: Draft, { partThree, tail }: Edition): readonly Block[] {
  return [
    { kind: 'heading', level: 2, align: 'center', text: partThree.heading.text },
    { kind: 'paragraph', align: 'left', runs: [{ text: partThree.lead.text }], keepWithNext: true },
    ...answerParagraphs('narrative', draft.narrative),
    { kind: 'paragraph', align: 'right', runs: [{ text: partThree.attachSheets.text, style: 'italic' }] },
    { kind: 'rule' },
    ...(tail.sheetNumber === null
      ? []
      : [{ kind: 'paragraph', align: 'left', runs: [{ text: tail.sheetNumber.text }] } as const]),
    { kind: 'paragraph', align: 'left', runs: [{ text: tail.ombSentence.text }] },
    { kind: 'rule' },
  ];
}

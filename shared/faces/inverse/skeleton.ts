import { emptyDraft, type Draft, type EditionId } from '../../draft/draft';

/** The places of answers: a field each, or a line that several fields share. */
const slots = [
  'amendment.number',
  'amendment.explanation',
  'cover.periodEnded',
  'cover.transitionPeriodEnded',
  'cover.items',
  'cover.secFileNumber',
  'cover.cusip',
  'registrant.name',
  'registrant.formerName',
  'registrant.street',
  'cityLine',
  'narrative',
  'contactName',
  'contact.areaCode',
  'contact.phone',
  'priorReports.missing',
  'results.explanation',
  'signature.registrant',
  'signature.date',
  'signature.name',
  'signature.title',
] as const;

export type Slot = (typeof slots)[number];

/**
 * A face drawn from a draft of marks instead of answers shows where each answer stands between the form's own words: a
 * reader has to find there what the marks stand for. A mark is a word that no filer writes, short enough for every column.
 */
function mark(slot: Slot): string {
  return `@@${slots.indexOf(slot)}@@`;
}

/** The number that stands for the amendment's. */
const amendmentNumber = 999_999_937;

/** Which of the parts that a notice may lack it has. */
export interface Shape {
  readonly edition: EditionId;
  readonly amendment: 'none' | 'mark' | 'explained';
  readonly conformed: boolean;
}

/** The draft whose answers are marks. The city line and the contact's name and title are one mark each. */
export function markedDraft({ edition, amendment }: Shape): Draft {
  const draft = emptyDraft(edition);
  return {
    ...draft,
    amendment:
      amendment === 'none'
        ? null
        : { number: amendmentNumber, explanation: amendment === 'mark' ? '' : mark('amendment.explanation') },
    cover: {
      ...draft.cover,
      periodEnded: mark('cover.periodEnded'),
      transitionPeriodEnded: mark('cover.transitionPeriodEnded'),
      items: mark('cover.items'),
      secFileNumber: mark('cover.secFileNumber'),
      cusip: mark('cover.cusip'),
    },
    registrant: {
      ...draft.registrant,
      name: mark('registrant.name'),
      formerName: mark('registrant.formerName'),
      street: mark('registrant.street'),
      city: mark('cityLine'),
    },
    narrative: mark('narrative'),
    contact: {
      name: mark('contactName'),
      title: null,
      areaCode: mark('contact.areaCode'),
      phone: mark('contact.phone'),
    },
    priorReports: { allFiled: null, missing: mark('priorReports.missing') },
    results: { significantChange: null, explanation: mark('results.explanation') },
    signature: {
      registrant: mark('signature.registrant'),
      date: mark('signature.date'),
      name: mark('signature.name'),
      title: mark('signature.title'),
      capacity: null,
    },
  };
}

/** The slot that a word of a skeleton marks; `null` for a word of the form. */
export function slotOf(word: string): Slot | null {
  if (word === `${amendmentNumber})`) return 'amendment.number';
  const index = /^@@(\d+)@@$/.exec(word)?.[1];
  return index === undefined ? null : (slots[Number(index)] ?? null);
}

import type { EditionId } from '../draft/draft';

/** What a spelling that departs from the form's own words means to the reader of a filing. */
export type VariantKind = 'accepted' | 'stale-template' | 'filer-slip' | 'omitted';

/**
 * Another spelling that real filings print where `official` stands. The importer accepts all of them; the program itself
 * always prints the edition's own words.
 */
export interface WordingVariant {
  readonly id: string;
  /** The part of {@link Edition} it departs from, dotted. */
  readonly where: string;
  /** The edition's own words, or the part of them that differs. */
  readonly official: string;
  readonly spellings: readonly string[];
  readonly kind: VariantKind;
  /** Editions in whose filings it was seen. */
  readonly seenIn: readonly EditionId[];
  readonly about: string;
}

/** Spellings seen in real filings of 2002, 2004, 2006 and 2026. */
export const wordingVariants: readonly WordingVariant[] = [
  {
    id: 'V1',
    where: 'partTwo.representations.0',
    official: 'The reason described',
    spellings: ['The reasons described', 'without unreasonable effort or expense;', 'effort or expense'],
    kind: 'accepted',
    seenIn: ['2002', '2003', '2005', 'current'],
    about: 'Part II(a) in the singular without a closing mark, or in the plural with a semicolon.',
  },
  {
    id: 'V2',
    where: 'partTwo.representations.1',
    official: 'Form N-CEN or Form N-CSR',
    spellings: ['Form N-CEN, or Form N-SAR', 'Form N-SAR or Form N-CSR', 'Form N-SAR'],
    kind: 'stale-template',
    seenIn: ['current'],
    about: 'Form N-SAR is rescinded: in a filing of today it is left over from an old template, and worth a warning.',
  },
  {
    id: 'V3',
    where: 'cover.portion',
    official: 'identify the Item(s)',
    spellings: ['identify the item(s)', 'identify the Items(s)', 'identify the Items'],
    kind: 'accepted',
    seenIn: ['2003', 'current'],
    about: 'Item(s) with a small or a capital letter.',
  },
  {
    id: 'V4',
    where: 'partTwo.lead',
    official: '(Check box if appropriate)',
    spellings: ['(Check box if appropriate.)', '(Check box is appropriate.)', '(Check box, if appropriate)'],
    kind: 'accepted',
    seenIn: ['2002', 'current'],
    about: 'With a final period inside the brackets.',
  },
  {
    id: 'V5',
    where: 'header.agency.2',
    official: 'Washington, D.C. 20549',
    spellings: ['Washington, DC 20549', 'WASHINGTON, DC 20549', 'WASHINGTON, D.C. 20549'],
    kind: 'accepted',
    seenIn: ['2002', '2003', 'current'],
    about: 'D.C. with and without periods.',
  },
  {
    id: 'V6',
    where: 'partTwo.box',
    official: 'before (a)',
    spellings: ['before (b)', 'after the heading of Part III', 'before all three'],
    kind: 'accepted',
    seenIn: ['2002', '2003', '2005', 'current'],
    about: 'The single box of Part II stands beside (a), beside (b) or elsewhere: it is ONE box over (a), (b) and (c).',
  },
  {
    id: 'V7',
    where: 'partFour.priorReports',
    official: 'Yes [ ]   No [ ]',
    spellings: ['[X] Yes [ ] No', 'Yes [X] No [ ]', 'YES [ ] NO [X]'],
    kind: 'accepted',
    seenIn: ['2002', '2003', '2005', 'current'],
    about: 'The boxes stand before or after their words, the same way in the whole document.',
  },
  {
    id: 'V8',
    where: 'signature',
    official: 'Date / By',
    spellings: ['Date:', 'Dated:', 'Dated', 'By:'],
    kind: 'accepted',
    seenIn: ['2002', '2003', '2005', 'current'],
    about: 'With or without a colon.',
  },
  {
    id: 'V9',
    where: 'cover.readInstruction',
    official: 'Read Instruction (on back page)',
    spellings: ['Read Instructions (on back page)', 'Read attached instruction sheet'],
    kind: 'accepted',
    seenIn: ['2005'],
    about: 'Instruction in the singular or plural.',
  },
  {
    id: 'V10',
    where: 'partTwo.lead',
    official: 'without unreasonable effort or expense',
    spellings: ['without reasonable effort or expense'],
    kind: 'filer-slip',
    seenIn: ['2002'],
    about: 'Says the opposite of the form; a slip of one filer, repeated in other filings.',
  },
  {
    id: 'V11',
    where: 'tail',
    official: '(Check one): ... INSTRUCTION ... ATTENTION',
    spellings: [],
    kind: 'omitted',
    seenIn: ['2002', '2003', 'current'],
    about: 'Many filers leave out "(Check one):", INSTRUCTION and ATTENTION: their absence means nothing.',
  },
  {
    id: 'V12',
    where: 'partFour',
    official: 'If so, attach an explanation',
    spellings: [
      'If so: attach an explanation',
      'or such shorter period that the registrant was required to file such reports been filed? If the answer is no',
      'earnings statement to be included',
      'signed on behalf of the undersigned thereunto duly authorized',
    ],
    kind: 'filer-slip',
    seenIn: ['2002'],
    about: 'Small departures of a 2002 filing in Part IV and above the signature.',
  },
];

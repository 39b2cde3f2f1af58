import { editionIds, type Draft } from '../../../shared/draft/draft';
import { inventDrafts } from './invented-drafts';
import { disturbLines, misread } from './noise';
import { ownFaces } from './own-faces';
import { pageLayouts } from './page-layouts';
import type { Tolerance } from './score-fields';
import { seededRandom } from './seeded-random';
import { typedLayouts } from './typed-layouts';
import type { Layout } from './typed-parts';

/** One filing of the corpus: what a careful reader finds in it, and how it was worsened. */
export interface CorpusCase {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
  readonly truth: Draft;
  readonly tolerance: Tolerance;
}

const exact: Tolerance = { letters: 0 };

/** Drafts typed in every layout and printed by our own faces: nothing is lost on the way. */
export function cleanCases(drafts: readonly Draft[]): CorpusCase[] {
  const of = (kind: string, layouts: readonly Layout[]) =>
    layouts.flatMap((layout) =>
      drafts.map((truth, index) => ({
        kind,
        name: `${layout.name} #${index}`,
        text: layout.render(truth),
        truth,
        tolerance: exact,
      })),
    );
  return [
    ...of('typed, six layouts', typedLayouts),
    ...of('pages, six agents', pageLayouts),
    ...of('own faces', ownFaces.filter(isFaithful)),
  ];
}

/** ASCII for EDGAR has no curly quotes and no letters beyond ASCII: texts compare only after folding, which is not scored. */
function isFaithful({ name }: Layout): boolean {
  return name !== 'own EDGAR ASCII';
}

/** Each text misread at the given share of characters, with a few lines lost, doubled or joined. */
export function scannedCases(cases: readonly CorpusCase[], share: number, seed: number): CorpusCase[] {
  const random = seededRandom(seed);
  return cases.map((clean) => ({
    ...clean,
    kind: `scanned, ${(share * 100).toFixed(1)} % misread`,
    text: disturbLines(misread(clean.text, share, random), Math.round(share * 100), random),
    tolerance: { letters: share },
  }));
}

/** Ways to draw boxes, each exchanged for what a typed text has. */
const boxStyles: readonly (readonly [string, string, string])[] = [
  ['[X]', '[X]', '[ ]'],
  ['[x] and []', '[x]', '[]'],
  ['|X|', '|X|', '|_|'],
  ['/X/', '/X/', '/ /'],
  ['(X)', '(X)', '( )'],
  ['bare X', ' X ', '   '],
  ['ruled', '_X_', '___'],
  ['ballot boxes', '\u2612', '\u2610'],
  ['ticked boxes', '\u2611', '\u25a1'],
  ['Wingdings letters without their font', '\u00fe', '\u00a8'],
  ['Wingdings 2 letters without their font', 'S', '\u00a3'],
  ['thorn and o', '\u00fe', 'o'],
];

/** Each text with its boxes drawn in every other style. */
export function boxCases(cases: readonly CorpusCase[]): CorpusCase[] {
  return cases.flatMap((clean) =>
    boxStyles.map(([name, checked, empty]) => ({
      ...clean,
      kind: 'box styles exchanged',
      name: `${clean.name}, ${name}`,
      text: clean.text.replaceAll('[X]', checked).replaceAll('[ ]', empty),
    })),
  );
}

/** The box of Part II taken from before (a) or (b) and put on (a), on (b), below all three, or under the heading of Part III. */
export function reliefCases(cases: readonly CorpusCase[]): CorpusCase[] {
  const box = /^(\[[X ]\]|\|[X_]\||\/[X ]\/|\([X ]\)|_X_|___)(\s+)(\([ab]\))/m;
  return cases.flatMap((clean) => {
    const match = box.exec(clean.text);
    if (match === null) return [];
    const [whole, mark = '', gap = '', marker = ''] = match;
    const without = clean.text.replace(whole, `${' '.repeat(mark.length)}${gap}${marker}`);
    const third = /^\s*PART III\b.*$/m;
    const places: readonly (readonly [string, string])[] = [
      ['on (a)', without.replace(/^[ ]+\(a\)/m, `${mark}   (a)`)],
      ['on (b)', without.replace(/^[ ]+\(b\)/m, `${mark}   (b)`)],
      ['below', without.replace(third, (heading) => `${mark}\n\n${heading}`)],
      ['under the next heading', without.replace(third, (heading) => `${heading}\n\n${mark}`)],
    ];
    return places.map(([place, text]) => ({
      ...clean,
      kind: 'Part II box moved',
      name: `${clean.name}, ${place}`,
      text,
    }));
  });
}

/** The same answers on the wording of every edition, where the edition has the report's box. */
export function editionCases(drafts: readonly Draft[]): CorpusCase[] {
  return drafts.flatMap((draft) =>
    editionIds.flatMap((edition) => {
      const truth: Draft = { ...draft, edition, cover: { ...draft.cover, cusip: null } };
      return cleanCases([truth]).map((clean) => ({
        ...clean,
        kind: 'editions exchanged',
        name: `${clean.name}, ${edition}`,
      }));
    }),
  );
}

/** Invented notices on all editions. */
export function inventedNotices(eachEdition: number, seed: number): Draft[] {
  return editionIds.flatMap((edition) => inventDrafts(eachEdition, seed, edition));
}

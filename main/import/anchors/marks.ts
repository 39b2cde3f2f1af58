import type { Span } from '../source/source-text';

/** A drawn box, checked or empty. */
export interface Mark extends Span {
  readonly checked: boolean;
}

const cross = '[xX\\u00FC\\u2713\\u2714\\u221A*]';
const blanks = '[ \\t\\u00A0_]';

/**
 * Boxes as filers, typists and scanners draw them (rules 1.3): ballot box characters; `[X] (X) /X/ |X| <X> {X}` with
 * blanks inside; a bare or underscored X; letters of a symbol font that lost its font (thorn, y acute, diaeresis).
 * Brackets that a scanner took for l, I, 1, J or f count where the other bracket is whole.
 */
const checkedMark = new RegExp(
  [
    '[\\u221A\\u2611\\u2612\\u2713\\u2714\\u2717\\u2718\\u25A0\\u22A0\\u2327\\u2716\\u00FE\\u00FD]',
    `[\\[({]${blanks}*(?:${cross}|XX|xx)${blanks}*[\\])}lI1J|]`,
    `[\\[({fIl1|]${blanks}*(?:${cross}|XX|xx)${blanks}*[\\])}]`,
    `[/|<]${blanks}*(?:${cross}|XX|xx)${blanks}*[/|>lI1]`,
    `[Il1]${blanks}*[xX]${blanks}*[/|]`,
    `_+${cross}_*`,
    '(?<![A-Za-z0-9])-{1,6}[xX]-{1,6}(?![A-Za-z0-9])',
    `${cross}_+`,
    '(?<![A-Za-z0-9.\\-])(?:[xX]{1,2}|\\u2713)(?![A-Za-z0-9\\-])',
  ].join('|'),
  'g',
);

const emptyMark = new RegExp(
  [
    '[\\u2610\\u25A1\\u25FB\\u25FD\\u274F\\u2751\\u00A8]',
    `[\\[{]${blanks}{0,6}[\\]}]`,
    `[\\[{]${blanks}{0,3}[lI1J|]`,
    `[lI1|f]${blanks}{1,3}[\\]}]`,
    `\\(${blanks}{0,6}\\)`,
    `(?<![A-Za-z0-9.])/${blanks}{0,4}/`,
    `\\|${blanks}{1,4}\\|`,
    `<${blanks}{1,4}>`,
    '_{2,}',
    // The letter o of a symbol font that lost its font, standing alone.
    '(?<![A-Za-z0-9/])o(?![A-Za-z0-9])',
  ].join('|'),
  'g',
);

/** All boxes between two offsets, in order; what reads as checked is never also read as empty. */
export function findMarks(text: string, { from, to }: Span): Mark[] {
  const region = text.slice(from, to);
  const checked = spansOf(checkedMark, region, from).map((span) => ({ ...span, checked: true }));
  const empty = spansOf(emptyMark, region, from)
    .filter((span) => checked.every((mark) => span.to <= mark.from || span.from >= mark.to))
    .map((span) => ({ ...span, checked: false }));
  return [...checked, ...empty].sort((one, other) => one.from - other.from);
}

function spansOf(pattern: RegExp, region: string, offset: number): Span[] {
  return [...region.matchAll(pattern)].map((match) => {
    const from = offset + match.index;
    return { from, to: from + match[0].length };
  });
}

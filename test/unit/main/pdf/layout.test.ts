import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines, type Line } from '../../../../main/pdf/layout/break-lines';
import { paginate } from '../../../../main/pdf/layout/paginate';
import { only, setText } from '../../../../main/pdf/layout/set-lines';
import type { Strip, Tag } from '../../../../main/pdf/layout/strip';
import { columnWidth, sheet, styles } from '../../../../main/pdf/layout/styles';

const style = only(styles.answer);
const paragraph: Tag = { type: 'P', parent: null };
const textOf = (line: Line) => line.segments.flatMap(({ glyphs }) => glyphs.map(({ text }) => text)).join('');

describe('breakLines', () => {
  test('breaks at white space only and keeps every word whole', () => {
    const words = 'The Company could not complete its long-term forecast and/or the year-end audit.'.split(' ');
    const lines = breakLines([{ text: words.join(' ') }], 120, style);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.flatMap((line) => textOf(line).trim().split(' '))).toEqual(words);
  });

  test('no line is wider than its column, and no text is lost, whatever is typed', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'W', 'ß', 'я', ' ', ' ', '\t', '\n', '\u00a0', '.'),
      maxLength: 400,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 500 }), (typed, width) => {
        const lines = breakLines([{ text: typed }], width, style);
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(width + 0.001);
        const squeezed = (value: string) => value.replace(/[ \t\n]/g, '');
        expect(squeezed(lines.map(textOf).join(''))).toBe(squeezed(typed));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  test('cuts a word of 300 letters between letters, because nothing else is left', () => {
    const lines = breakLines([{ text: 'W'.repeat(300) }], columnWidth, style);
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.map(textOf).join('')).toBe('W'.repeat(300));
  });

  test('keeps a mark over its letter when it cuts a word', () => {
    const lines = breakLines([{ text: 'x\u0302'.repeat(200) }], 100, style);
    for (const line of lines) expect(textOf(line)).toMatch(/^x/);
  });

  test('a line feed ends a line', () => {
    expect(breakLines([{ text: 'one\ntwo' }], 500, style).map(textOf)).toEqual(['one', 'two']);
  });
});

/** A paragraph of so many lines as strips, each carrying its number as a bookmark. */
function lines(count: number): Strip[] {
  const text = Array.from({ length: count }, () => 'W'.repeat(40)).join(' ');
  const strips = setText([{ text }], { tag: paragraph, width: 450, styleOf: style });
  return strips.map((strip, index) => ({
    ...strip,
    marks: [{ kind: 'bookmark', title: String(index + 1), x: 0, y: 0 }],
  }));
}

const linesPerPage = (top: number) => Math.floor((sheet.height - sheet.bottom - top) / styles.answer.leading);
const titles = (strips: readonly Strip[]) =>
  paginate(strips).map(({ marks }) => marks.flatMap((mark) => (mark.kind === 'bookmark' ? [Number(mark.title)] : [])));

describe('paginate', () => {
  const first = linesPerPage(sheet.firstTop);

  test('leaves no single last line at the top of a page', () => {
    const pages = titles(lines(first + 1));
    expect(pages).toHaveLength(2);
    expect(pages[1]?.length).toBeGreaterThanOrEqual(2);
  });

  test('leaves no single first line at the foot of a page', () => {
    const filler: Strip = { height: (first - 1) * styles.answer.leading, space: 0, breakBefore: 'free', marks: [] };
    const [onFirst, onSecond] = titles([filler, ...lines(6)]);
    expect(onFirst).toEqual([]);
    expect(onSecond).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('moves a group that must stay together as one', () => {
    const strip = (name: string, height: number, breakBefore: Strip['breakBefore']): Strip => ({
      height,
      space: 0,
      breakBefore,
      marks: [{ kind: 'bookmark', title: name, x: 0, y: 0 }],
    });
    expect(titles([strip('1', 600, 'free'), strip('2', 50, 'free'), strip('3', 60, 'avoid')])).toEqual([[1], [2, 3]]);
  });

  test('cuts a group that is taller than a page, and paints every strip once', () => {
    const strips = lines(400).map((strip): Strip => ({ ...strip, breakBefore: 'avoid' }));
    expect(titles(strips).flat()).toEqual(Array.from({ length: 400 }, (_, index) => index + 1));
  });

  test('paints nothing outside of the text area', () => {
    for (const { marks } of paginate(lines(300))) {
      for (const mark of marks) {
        if (mark.kind !== 'bookmark') continue;
        expect(mark.y).toBeGreaterThanOrEqual(sheet.firstTop);
        expect(mark.y).toBeLessThanOrEqual(sheet.height - sheet.bottom);
      }
    }
  });
});

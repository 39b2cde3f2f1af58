import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import { cleanText } from '../../../../shared/edgar/clean/clean-text';
import type { LintCode } from '../../../../shared/edgar/lint/lint-finding';
import { lintText } from '../../../../shared/edgar/lint/lint-text';
import { renderText } from '../../../../shared/faces/text/render-text';
import { arbitraryDraft } from '../../../helpers/arbitrary-draft';

const codes = (text: string) => lintText(text).map(({ code }) => code);
const table = (line: string) => `<TABLE>\n<S>  <C>\n${line}\n</TABLE>\n`;

test('silent on every notice we make', () => {
  fc.assert(
    fc.property(arbitraryDraft, (draft) => {
      expect(lintText(renderText(composeNotice(draft)).text)).toEqual([]);
    }),
    { numRuns: 60, seed: 3 },
  );
});

test.each<[LintCode, string]>([
  ['byte-order-mark', '\ufeffa\n'],
  ['character', 'it\u2019s\n'],
  ['character', 'x^2\n'],
  ['character', 'a\u0000\n'],
  ['tab', 'a\tb\n'],
  ['line-too-long', `${'word '.repeat(20)}\n`],
  ['line-too-long', table('x'.repeat(133))],
  ['text-tag', '<B>bold</B>\n'.replace('</B>', '')],
  ['text-table', '<TABLE>\na\n'],
  ['text-table', 'a\n</TABLE>\n'],
  ['text-table', '<TABLE>\n<TABLE>\na\n</TABLE>\n'],
])('%s', (code, text) => {
  expect(codes(text)).toEqual([code]);
});

test('lines of a table may have 132 columns, other lines 80, whatever ends them', () => {
  expect(codes(table('x'.repeat(132)))).toEqual([]);
  expect(codes(`${'x'.repeat(80)}\r\n${'x'.repeat(80)}\n${'x'.repeat(80)}`)).toEqual([]);
  expect(codes(`${'x'.repeat(81)}\r\n`)).toEqual(['line-too-long']);
});

test('a finding tells line and column', () => {
  expect(lintText('one\r\ntwo \u2014 three\n')).toMatchObject([{ line: 2, column: 5, fix: { replacement: '--' } }]);
});

test('cleaning mends characters, tabs and long lines, and changes nothing the second time', () => {
  const clean = cleanText(`\ufeffThe Company\u2019s plan \u2014 ${'a long sentence '.repeat(12)}\n1\t2\n`);
  expect(lintText(clean)).toEqual([]);
  expect(clean.startsWith("The Company's plan -- a long sentence")).toBe(true);
  expect(clean.endsWith('\n1       2\n')).toBe(true);
});

test('clean(clean(x)) = clean(x) for any text, words in their order', () => {
  const letters = (text: string) => text.replace(/[^A-Za-z]/g, '');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('word ', 'it\u2019s ', '\t', '\n', '\u4e2d', '<TABLE>\n', 'x'.repeat(90)), {
        maxLength: 60,
      }),
      (parts) => {
        const source = parts.join('');
        const clean = cleanText(source);
        expect(cleanText(clean)).toBe(clean);
        expect(letters(clean)).toBe(letters(source.replaceAll('\u4e2d', 'U+4E2D')).replaceAll('U+', 'U'));
      },
    ),
    { numRuns: 200, seed: 7 },
  );
});

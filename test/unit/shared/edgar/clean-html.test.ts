import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanHtml, textOfHtml } from '../../../../shared/edgar/clean/clean-html';
import { lintHtml } from '../../../../shared/edgar/lint/lint-html';
import { composeNotice } from '../../../../shared/document/compose';
import { renderHtml } from '../../../../shared/faces/html/render-html';
import { arbitraryHtml } from '../../../helpers/arbitrary-html';
import { sonusDraft } from '../../../helpers/sonus-draft';

/** Words as they are read: white space does not count, and control characters show as the replacement character. */
const wordsOf = (html: string) =>
  textOfHtml(html)
    .replace(/[\s\ufffd]+/g, '')
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '');

const numRuns = Number(process.env['CLEAN_RUNS'] ?? 300);
const timeout = 60_000 + numRuns * 500;

test(
  'clean(clean(x)) = clean(x), text kept, and the linter is silent, for messy HTML',
  () => {
    fc.assert(
      fc.property(arbitraryHtml, (html) => {
        const clean = cleanHtml(html);
        expect(lintHtml(clean)).toEqual([]);
        expect(cleanHtml(clean)).toBe(clean);
        expect(wordsOf(clean)).toBe(wordsOf(html));
      }),
      { numRuns, seed: 522 },
    );
  },
  timeout,
);

test('a page pasted from Word', () => {
  const word = readFileSync(join(import.meta.dirname, '../../../fixtures/edgar/pasted-from-word.htm'), 'utf8');
  expect(lintHtml(word).length).toBeGreaterThan(20);
  const clean = cleanHtml(word);
  expect(lintHtml(clean)).toEqual([]);
  expect(clean).toContain('<b><font style="font-size:12.0pt">PART III</font></b>');
  expect(clean).toContain('The Company&#8217;s auditor');
  expect(clean).toContain('align="center"');
  expect(clean).not.toMatch(/mso|Mso|<o:p|class=/);
  expect(clean.match(/<table/g)).toHaveLength(1);
  expect(wordsOf(clean)).toBe(wordsOf(word));
});

test('what we make keeps its words and its boxes', () => {
  const html = renderHtml(composeNotice(sonusDraft));
  const clean = cleanHtml(html);
  expect(lintHtml(clean)).toEqual([]);
  expect(wordsOf(clean)).toBe(wordsOf(html));
  expect(clean.match(/&#9746;/g)).toHaveLength(4);
});

test('scripts, styles and comments go; links, pictures and headings that EDGAR takes stay', () => {
  const clean = cleanHtml(
    '<style>p{}</style><h1>A</h1><!-- c --><script>x()</script><a href="ex99.htm">B</a> <a href="http://x.example/">C</a><img src="a.gif" alt="D"><s>E</s>',
  );
  expect(clean).toBe(
    '<html>\n<body><h1>A</h1><a href="ex99.htm">B</a> C<img src="a.gif" alt="D"><strike>E</strike></body></html>\n',
  );
});

test('a page nested fifty thousand deep keeps its words and does not break the program', () => {
  const html = `${'<div>'.repeat(50_000)}word${'</div>'.repeat(50_000)}`;
  expect(cleanHtml(html)).toBe('<html>\n<body><p>word</p></body></html>\n');
});

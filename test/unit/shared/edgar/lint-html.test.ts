import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import { editionIds, emptyDraft } from '../../../../shared/draft/draft';
import { applyFixes } from '../../../../shared/edgar/lint/apply-fixes';
import type { LintCode } from '../../../../shared/edgar/lint/lint-finding';
import { lintHtml } from '../../../../shared/edgar/lint/lint-html';
import { renderHtml } from '../../../../shared/faces/html/render-html';
import { arbitraryDraft } from '../../../helpers/arbitrary-draft';
import { sonusDraft } from '../../../helpers/sonus-draft';

const page = (body: string) => `<html><head><title>x</title></head>\n<body>${body}</body></html>\n`;
const codes = (html: string) => lintHtml(html).map(({ code }) => code);

test.each(editionIds)('silent on every notice we make: edition %s', (id) => {
  expect(lintHtml(renderHtml(composeNotice(emptyDraft(id))))).toEqual([]);
  const draft = {
    ...sonusDraft,
    edition: id,
    amendment: { number: 1, explanation: '中文 “^” \u00a0 &nbsp; <script>' },
  };
  expect(lintHtml(renderHtml(composeNotice(draft, { conformed: true })))).toEqual([]);
});

test('silent on random notices', () => {
  fc.assert(
    fc.property(arbitraryDraft, fc.boolean(), (draft, conformed) => {
      expect(lintHtml(renderHtml(composeNotice(draft, { conformed })))).toEqual([]);
    }),
    { numRuns: 60, seed: 3 },
  );
});

describe('loud on each forbidden element', () => {
  const refused =
    'abbrev acronym area basefont bgsound blink col colgroup del ins map marquee nobr noembed noframes noscript option ' +
    'param q s select span tab tbody tfoot thead textarea wbr input button label article section canvas svg video';
  const active = 'script applet object embed iframe form link style base';
  test.each(refused.split(' '))('<%s>', (name) => {
    expect(codes(page(`<p>a</p><${name}>b</${name}>`))).toContain('element');
  });
  test.each(active.split(' '))('<%s> is active content', (name) => {
    expect(codes(page(`<p>a</p><${name}>b</${name}>`))).toContain('active-content');
  });
});

describe('loud on each forbidden attribute, character and structure', () => {
  test.each<[LintCode, string]>([
    ['event-handler', page('<p onclick="x()">a</p>')],
    ['attribute', page('<p data-x="1">a</p>')],
    ['attribute', page('<table height="5"><tr><td>a</td></tr></table>')],
    ['attribute', '<html><body background="a.gif">a</body></html>'],
    ['attribute', '<html><head><meta http-equiv="refresh" content="0"></head><body>a</body></html>'],
    ['namespace', '<html xmlns:o="urn:x"><body>a</body></html>'],
    ['namespace', '<html xmlns="http://www.w3.org/1999/xhtml"><body>a</body></html>'],
    ['active-content', page('<a href="javascript:x()">a</a>')],
    ['active-style', page('<p style="background:url(http://x/y.gif)">a</p>')],
    ['active-style', page('<p style="width:expression(1)">a</p>')],
    ['link', page('<a href="http://example.com/">a</a>')],
    ['link', page('<a href="mailto:a@b.c">a</a>')],
    ['image', page('<img src="data:image/gif;base64,R0">')],
    ['image', page('<img src="logo.png">')],
    ['nested-table', page('<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>')],
    ['head-element', page('<meta name="a" content="b">')],
    ['document-structure', '<html><body>a</body></html><html><body>b</body></html>'],
    ['document-structure', '<p>a</p>'],
    ['declaration', `<?xml version="1.0"?>${page('a')}`],
    ['declaration', page('<![if !supportLists]>a<![endif]>')],
    ['byte-order-mark', `\ufeff${page('a')}`],
    ['character', page('\u2019')],
    ['character', page('10^2')],
    ['character', page('<p title="caf\u00e9">a</p>')],
    ['character', page('<!-- \u2019 -->a')],
    ['character', page('a\u0007b')],
    ['character-reference', page('Apple&#146;s')],
    ['character-reference', page('&apos1;&checkmark;')],
    ['character-reference', page('&#0;')],
    ['character-reference', page('&#x110000;')],
  ])('%s: %s', (code, html) => {
    expect([...new Set(codes(html))]).toEqual([code]);
  });

  test.each(['#a', 'ex99.htm', 'http://www.sec.gov/Archives/edgar/data/1/x.htm', 'ex-99_1.pdf#page2'])(
    'a link to %s is taken',
    (target) => {
      expect(codes(page(`<a href="${target}">a</a>`))).toEqual([]);
    },
  );
});

test('line, column, rule and fix', () => {
  const html = page('<p>one</p>\n<p>it\u2019s</p>');
  expect(lintHtml(html)).toEqual([
    {
      code: 'character',
      line: 3,
      column: 6,
      rule: 'EFM II 5.2.1',
      message: 'A character EDGAR does not take: U+2019.',
      fix: { from: html.indexOf('\u2019'), to: html.indexOf('\u2019') + 1, replacement: '&#8217;' },
    },
  ]);
});

test('exact fixes leave nothing to find where each finding has one', () => {
  const html = page('<p onclick="x()" align="center">Apple&#146;s \u201cplan\u201d &hearts;&check;</p><![if x]>');
  const fixed = applyFixes(html, lintHtml(html));
  expect(lintHtml(fixed)).toEqual([]);
  expect(fixed).toContain('<p  align="center">Apple&#8217;s &#8220;plan&#8221; &hearts;&#10003;</p>');
});

test('tags within a script or a comment are not tags', () => {
  expect(codes(page('<script>if (a<b) document.write("<span>")</script>'))).toEqual(['active-content']);
  expect(codes(page('<!-- <span> -->a'))).toEqual([]);
});

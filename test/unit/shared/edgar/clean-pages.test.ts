import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanHtml, textOfHtml } from '../../../../shared/edgar/clean/clean-html';
import { lintHtml } from '../../../../shared/edgar/lint/lint-html';

/** Pages in the markup of the programs people write in, each with the words that a reader of it sees. */
const fixture = (name: string) => readFileSync(join(import.meta.dirname, '../../../fixtures/edgar', name), 'utf8');
const words = (text: string) => text.replace(/\s+/g, '');
const pages = ['word-web-page', 'google-docs', 'outlook-message'] as const;
const cleaned = Object.fromEntries(pages.map((name) => [name, cleanHtml(fixture(`${name}.htm`))]));
const page = (name: (typeof pages)[number]) => cleaned[name] ?? '';

test.each(pages)(
  '%s: the linter is silent afterwards, every word is kept, and cleaning again changes nothing',
  (name) => {
    expect(lintHtml(fixture(`${name}.htm`)).length).toBeGreaterThan(20);
    expect(lintHtml(page(name))).toEqual([]);
    expect(words(textOfHtml(page(name)))).toBe(words(fixture(`${name}.txt`)));
    expect(cleanHtml(page(name))).toBe(page(name));
  },
);

describe('Word', () => {
  const html = page('word-web-page');
  test('settings, smart tags, classes and hidden words go; the title stays in the head', () => {
    expect(html).not.toMatch(/mso|class=|<[a-z0-9]+:|WordDocument|ask counsel/i);
    expect(html).toMatch(/^<html><head><title>Notification of Late Filing<\/title><\/head>/);
  });
  test('emphasis by style sheet, element and direct style', () => {
    expect(html).toContain('<p style="text-align:center;font-weight:bold">PART III</p>');
    expect(html).toContain('<b><i>The &#8220;Company&#8221;</i></b> of Boston, Massachusetts');
    expect(html).toContain('<i>Item 9A</i> and <u>Note 2</u>');
    expect(html).toContain('<b>March 16<sup>th</sup></b>');
  });
  test('a bullet hangs within its margin, and nowhere without one', () => {
    expect(html).toMatch(/<p style="margin-left:.5in;text-indent:-.25in">&#8226;.*revenue contracts/);
    expect(html).toMatch(/<p>&#8226;.*leases/);
  });
  test('bullets and boxes of symbol fonts become characters that need no font', () => {
    expect(html.match(/&#8226;/g)).toHaveLength(2);
    expect(html).toMatch(/&#9746;[^&]*Yes &#9744; No/);
    expect(html).toMatch(/&#9744;(?:<\/font>)? Neither/);
    expect(html).not.toMatch(/wingdings|symbol/i);
  });
});

describe('Google Docs', () => {
  const html = page('google-docs');
  test('emphasis that only classes or styles say becomes elements', () => {
    expect(html).toMatch(/<b>Narrative of &#8220;Example&#8221; Corp\.<\/b>/);
    expect(html).toContain('<b><i>no error</i></b>');
    expect(html).toMatch(/<u>counsel<\/u>/);
    expect(html).toMatch(/14<\/font><sup>th<\/sup>/);
    expect(html).toMatch(/<strike>not<\/strike>/);
    expect(html).toMatch(/<b><i><u>pasted strong<\/u><\/i><\/b>/);
    expect(html).toMatch(/<sub style="font-size:0.6em[^"]*">2<\/sub>/);
  });
  test('the wrapper that is bold and says it is not goes', () => {
    expect(html).not.toMatch(/docs-internal-guid|<b style|<b id/);
    expect(html).toMatch(/Pasted plain/);
  });
  test('lists keep their bullets, numbers and boxes', () => {
    expect(html).toMatch(/<ul><li style="margin-left:36pt">/);
    expect(html).toContain('<ol start="1"><li');
    expect(html).toMatch(/<li [^>]*>&#9746;<font [^>]*>Yes<\/font><\/li>/);
    expect(html).toMatch(/<li [^>]*>&#9744;No<\/li>/);
  });
});

describe('Outlook', () => {
  const html = page('outlook-message');
  test('layout tables give way; the table with the numbers stays one', () => {
    expect(html.match(/<table/g)).toHaveLength(1);
    expect(html).toMatch(
      /<table [^>]*border="1"[\s\S]*Net loss[\s\S]*<\/td><td[^>]*>[\s\S]*\$\(3\.4\)[\s\S]*<\/table>/,
    );
  });
  test('quotation, lists and form boxes stay readable; what was hidden does not show', () => {
    expect(html).toMatch(/<blockquote style="[^"]*">/);
    expect(html).toContain('<ul type="disc"');
    expect(html).toContain('goodwill<sub>1</sub>');
    expect(html).toContain('&#9746; Yes &#9744; No &#9746; Agreed');
    expect(html).not.toMatch(/Preview of the message|mid:|cid:|x_Mso|Wingdings/);
  });
});

test('a hostile style sheet or style costs one look at each character', () => {
  const long = 200_000;
  for (const css of ['('.repeat(long), 'a'.repeat(long), '/*'.repeat(long), '{'.repeat(long), 'p{x:"'.repeat(long)]) {
    expect(cleanHtml(`<style>${css}</style><p style='${css}'>word</p>`)).toBe(
      '<html>\n<body><p>word</p></body></html>\n',
    );
  }
});

test('a letter that only its symbol font draws keeps the font', () => {
  const html = `<p style='font:10pt "Wingdings 2"'>R A <span style="font-family:Arial">word</span></p>`;
  const clean = cleanHtml(html);
  expect(clean).toContain(
    '<p><font style="font-family:Wingdings 2">&#9746; A </font><font style="font-family:Arial">word',
  );
  expect(cleanHtml(clean)).toBe(clean);
});

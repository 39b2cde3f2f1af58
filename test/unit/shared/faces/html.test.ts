import { expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import { editionIds, emptyDraft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { renderHtml } from '../../../../shared/faces/html/render-html';
import { sonusDraft } from '../../../helpers/sonus-draft';

const htmlOf = (draft = sonusDraft) => renderHtml(composeNotice(draft));

test('boxes are the two references, the checked one once for each answer', () => {
  const html = htmlOf();
  expect(html.match(/&#9746;/g)).toHaveLength(4);
  expect(html).toContain('<td>&#9746; Form 10-K</td><td>&#9744; Form 20-F</td>');
  expect(html).toContain('<p>&#9746; Yes &nbsp; &#9744; No</p>');
  expect(html).toContain('<td>&#9746;</td><td>(a)</td><td>The reasons described');
});

test('every character is 7-bit and markup in an answer is text', () => {
  const html = htmlOf(setField(sonusDraft, 'narrative', 'A<b> & “x” 10^2 \u4e2d \u{1f600}\nnext line'));
  expect(html).toContain('<p>A&lt;b&gt; &amp; &#8220;x&#8221; 10&#94;2 &#20013; &#128512;<br>next line</p>');
  expect(html).toMatch(/^[\n\x20-\x5d\x5f-\x7e]+$/);
});

test.each(editionIds)('edition %s uses only elements EDGAR takes, and no table within a table', (id) => {
  const html = htmlOf({ ...emptyDraft(id), amendment: { number: 1, explanation: 'Why.' } });
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
  expect([...tags].sort()).toEqual('b body br div h1 h2 head hr html i p table td title tr'.split(' '));
  for (const table of html.split('</table>').slice(0, -1)) expect(table.split('<table')).toHaveLength(2);
});

test('no notice is one per cent larger than its elements, attributes and words', () => {
  for (const draft of [sonusDraft, ...editionIds.map(emptyDraft)]) {
    const html = htmlOf(draft);
    const needed = html.replaceAll(/>\s+</g, '><').trim();
    expect(html.length / needed.length - 1).toBeLessThan(0.01);
  }
});

test('the same draft gives the same bytes', () => {
  expect(htmlOf()).toBe(htmlOf(structuredClone(sonusDraft)));
});

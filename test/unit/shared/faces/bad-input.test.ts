import { expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import type { Draft } from '../../../../shared/draft/draft';
import { lintHtml } from '../../../../shared/edgar/lint/lint-html';
import { lintText } from '../../../../shared/edgar/lint/lint-text';
import { readOwnFace } from '../../../../shared/faces/inverse/read-own-face';
import { renderHtml } from '../../../../shared/faces/html/render-html';
import { renderText } from '../../../../shared/faces/text/render-text';
import { sonusDraft } from '../../../helpers/sonus-draft';

const exhibit = (number: number) => ({
  type: `EX-99.${number}`,
  kind: 'other' as const,
  title: `Statement ${number} ${'of the auditor '.repeat(10)}`,
  file: `ex99-${number}.htm`,
  sha256: '0'.repeat(64),
});
const twoHundredPages = Array(200 * 12)
  .fill(`${'The Company is reviewing its revenue recognition. '.repeat(5)}`)
  .join('\n\n');

test.each<[string, Draft]>([
  ['a narrative of 200 pages', { ...sonusDraft, narrative: twoHundredPages }],
  ['words of 300 letters', { ...sonusDraft, narrative: `${'W'.repeat(300)} ${'x-'.repeat(150)}` }],
  ['tabs', { ...sonusDraft, narrative: 'Revenue\t$1.2\t$3.4\nLoss\t\t(5)' }],
  ['emoji, Chinese, Hebrew and Arabic', { ...sonusDraft, narrative: '😀👩‍👩‍👧 株式会社 שלום مرحبا e\u0301\u0301' }],
  ['control characters', { ...sonusDraft, narrative: 'a\u0000b\u0007c\u009fd\ud800e\ufffff' }],
  ['a hundred exhibits', { ...sonusDraft, exhibits: Array.from({ length: 100 }, (_, index) => exhibit(index + 1)) }],
])('%s: both faces are whole and EDGAR takes them', (_, draft) => {
  const document = composeNotice(draft);
  const html = renderHtml(document);
  const { text } = renderText(document);
  expect(lintHtml(html)).toEqual([]);
  expect(lintText(text)).toEqual([]);
  for (const { title } of draft.exhibits) expect(html).toContain(title.trim());
  expect(readOwnFace(html)?.registrant.name).toBe('Sonus Networks, Inc.');
  expect(readOwnFace(text)?.registrant.name).toBe('Sonus Networks, Inc.');
});

test('a page like ours with a reference to no character is not ours, and ends nothing', () => {
  const html = renderHtml(composeNotice(sonusDraft));
  for (const reference of ['&#9744744;', '&#55296;', '&#1114112;']) {
    expect(readOwnFace(html.replace('&#9744;', reference))).toBeNull();
  }
});

import { expect, test } from 'vitest';
import { editionIds } from '../../../../shared/draft/draft';
import type { Edition } from '../../../../shared/form/edition';
import { editions } from '../../../../shared/form/editions';
import { wordingVariants } from '../../../../shared/form/variants';

const boxes = (edition: Edition) => edition.cover.reports.map((box) => box.report);
const transitions = (edition: Edition) => edition.cover.transitionReports.map((box) => box.report);
const representation = (edition: Edition, marker: string) =>
  edition.partTwo.representations.find((item) => item.marker === marker)?.text;

test('the boxes of each edition stand in their printed order', () => {
  expect(boxes(editions['2002'])).toEqual(['10-K', '11-K', '20-F', '10-Q', 'N-SAR']);
  expect(boxes(editions['2003'])).toEqual(['10-K', '20-F', '11-K', '10-Q', 'N-SAR', 'N-CSR']);
  expect(boxes(editions['2005'])).toEqual(['10-K', '20-F', '11-K', '10-Q', '10-D', 'N-SAR', 'N-CSR']);
  expect(boxes(editions.current)).toEqual(['10-K', '20-F', '11-K', '10-Q', '10-D', 'N-CEN', 'N-CSR']);
  expect(transitions(editions['2003'])).toEqual(['10-K', '20-F', '11-K', '10-Q', 'N-SAR']);
  expect(transitions(editions.current)).toEqual(['10-K', '20-F', '11-K', '10-Q']);
});

test('Part II(b) names the reports of its edition and no other', () => {
  expect(representation(editions['2002'], '(b)')).toMatch(/11-K or Form N-SAR.*15th calendar day.*fifth day/);
  expect(representation(editions['2003'], '(b)')).toMatch(/Form N-SAR or Form N-CSR.*fifteenth calendar day/);
  expect(representation(editions['2003'], '(b)')).not.toMatch(/10-D/);
  expect(representation(editions['2005'], '(b)')).toMatch(/Form N-SAR or Form N-CSR.*distribution report on Form 10-D/);
  expect(representation(editions.current, '(b)')).toMatch(/Form N-CEN or Form N-CSR.*distribution report on Form 10-D/);
  expect(representation(editions.current, '(b)')).not.toMatch(/N-SAR/);
});

test('Part II(a) is in the plural until 2004 and in the singular since', () => {
  expect(representation(editions['2003'], '(a)')).toMatch(/^The reasons described .* expense;$/);
  expect(representation(editions.current, '(a)')).toMatch(/^The reason described .* expense$/);
});

test.each(editionIds)('every word of edition %s is trimmed, single-spaced and has a source', (id) => {
  const texts: string[] = [];
  JSON.stringify(editions[id], (key, value: unknown) => {
    if (key === 'text' && typeof value === 'string') texts.push(value);
    return value;
  });
  expect(texts.length).toBeGreaterThan(40);
  for (const text of texts) expect(text).toBe(text.trim().replace(/\s+/g, ' '));
});

test('the general instructions are marked as remembered, and interactive data comes only after 2004', () => {
  expect(editions.current.generalInstructions.every((item) => item.source === 'memory')).toBe(true);
  expect(editions.current.generalInstructions).toHaveLength(6);
  expect(editions['2003'].generalInstructions).toHaveLength(5);
});

test('the variants have ids of their own', () => {
  expect(new Set(wordingVariants.map((variant) => variant.id)).size).toBe(wordingVariants.length);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { documentLines } from '../../../../shared/document/block-text';
import { compareDocuments, compareEditions, type ComparedLine } from '../../../../shared/document/compare';
import { composeNotice } from '../../../../shared/document/compose';
import { setField } from '../../../../shared/draft/field-path';
import { arbitraryDraft } from '../../../helpers/arbitrary-draft';
import { sonusDraft } from '../../../helpers/sonus-draft';

const side = (lines: readonly ComparedLine[], kept: 'added' | 'removed') =>
  lines
    .filter(({ kind }) => kind === 'same' || kind === 'changed' || kind === kept)
    .map(({ words }) =>
      words
        .filter(({ change }) => change === 'same' || change === kept)
        .map(({ text }) => text)
        .join(''),
    );

test('a document compared with itself is all the same', () => {
  const document = composeNotice(sonusDraft);
  expect(compareDocuments(document, document).every(({ kind }) => kind === 'same')).toBe(true);
});

test('one changed word is found with its field', () => {
  const before = composeNotice(sonusDraft);
  const after = composeNotice(setField(sonusDraft, 'registrant.street', '251 Apollo Drive'));
  expect(compareDocuments(before, after).filter(({ kind }) => kind !== 'same')).toEqual([
    {
      kind: 'changed',
      field: 'registrant.street',
      words: [
        { text: '250', change: 'removed' },
        { text: '251', change: 'added' },
        { text: ' Apollo Drive', change: 'same' },
      ],
    },
  ]);
});

test('a box that is checked elsewhere shows as two changed lines', () => {
  const after = composeNotice(setField(sonusDraft, 'cover.report', '10-Q'));
  const changed = compareDocuments(composeNotice(sonusDraft), after).filter(({ kind }) => kind !== 'same');
  expect(changed.map(({ field }) => field)).toEqual(['cover.report', 'cover.report']);
});

test('both documents can be put together again from the comparison', () => {
  fc.assert(
    fc.property(arbitraryDraft, arbitraryDraft, (one, other) => {
      const [before, after] = [composeNotice(one), composeNotice(other)];
      const lines = compareDocuments(before, after);
      expect(side(lines, 'added')).toEqual(documentLines(after).map(({ text }) => text));
      expect(side(lines, 'removed').sort()).toEqual(
        documentLines(before)
          .map(({ text }) => text)
          .sort(),
      );
    }),
    { numRuns: 15, seed: 11 },
  );
});

test('editions differ in their boxes and in Part II(b), not in Part IV', () => {
  const changed = compareEditions('2005', 'current').filter(({ kind }) => kind !== 'same');
  const text = changed.flatMap(({ words }) => words.map((word) => word.text)).join(' ');
  expect(text).toContain('SAR');
  expect(text).toContain('CEN');
  expect(text).not.toContain('Have all other periodic reports');
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paragraphsOf } from '../../../../shared/document/answer';
import { paragraphAt, paragraphStarts } from '../../../../shared/document/paragraph-starts';

test.each([
  ['', []],
  ['One.', [0]],
  ['One.\nstill one.\n\nTwo.', [0, 17]],
  ['\n\n  One.\n \t\n\n Two.\n\n', [4, 14]],
])('%j has paragraphs at %j', (text, starts) => {
  expect(paragraphStarts(text)).toEqual(starts);
});

test('there are as many as are printed, and each offset stands in its own', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\n\n', '.'), maxLength: 60 });
  fc.assert(
    fc.property(text, (typed) => {
      const starts = paragraphStarts(typed);
      expect(starts).toHaveLength(paragraphsOf(typed).length);
      starts.forEach((start, index) => expect(paragraphAt(typed, start)).toBe(index));
    }),
    { numRuns: 500, seed: 12 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPattern, findApproximately } from '../../../main/import/anchors/approximate-match';
import { createPlaceFinder } from '../../../main/import/anchors/likely-places';

const codesOf = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

/** Few letters, so that chance alone makes many near misses. */
const letters = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...'abcde2'), { minLength, maxLength }).map((all) => all.join(''));

/** A wording with some of its letters changed, lost or doubled. */
const misread = (wording: string) =>
  fc.array(fc.tuple(fc.nat(), fc.constantFrom('', 'x', 'ee')), { maxLength: 9 }).map((errors) =>
    errors.reduce((text, [place, instead]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + instead + text.slice(at + 1);
    }, wording),
  );

const texts = fc
  .array(letters(3, 31), { minLength: 1, maxLength: 6 })
  .chain((wordings) =>
    fc.tuple(
      fc.constant(wordings),
      fc.array(fc.oneof(letters(0, 90), fc.constantFrom(...wordings).chain(misread)), { maxLength: 12 }),
    ),
  );

describe('the likely places of a wording', () => {
  it('lose none of the places that the search with errors finds', () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 0.17, 0.25), ([wordings, pieces], tolerance) => {
        // Spellings may open alike: a wording comes twice.
        const patterns = [...wordings.slice(0, 1), ...wordings].map((wording) => createPattern(wording, tolerance));
        const codes = codesOf(pieces.join(''));
        const likely = createPlaceFinder(patterns)(codes);
        for (const pattern of patterns) {
          const found = likely(pattern).flatMap(({ from, to }) => findApproximately(codes, pattern, from, to));
          expect(found).toEqual(findApproximately(codes, pattern));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('leave out a text that shares no word with the wording', () => {
    const pattern = createPattern('notlflcatlonoflateflllng', 0.25);
    const likely = createPlaceFinder([pattern]);
    expect(likely(codesOf('thereglstrantneedsrnoretlrnetocornpleteltsaudlt'.repeat(20)))(pattern)).toEqual([]);
  });

  it('are the whole text for a wording so short that errors could spoil all of it', () => {
    const pattern = createPattern('abcd', 0.25);
    const codes = codesOf('zzzzzzzzzzzz');
    expect(createPlaceFinder([pattern])(codes)(pattern)).toEqual([{ from: 0, to: codes.length }]);
  });
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spanOf, squeeze, squeezedLetters } from '../../../main/import/source/squeezed-text';

it('squeezes letters that scanners confuse to one, ligatures to their letters, all else to nothing', () => {
  expect(squeezedLetters('Modi\ufb01ed: \u2612 Form 10-K (1/05) \u201cW\u201d')).toBe('rnodlfledforrnloklosvv');
});

/** Long enough for several blocks, with runs that squeeze to nothing and letters that squeeze to two or three. */
const texts = fc
  .array(fc.oneof(fc.string(), fc.constantFrom('mwmw', '\ufb03', '   \n\u2610', 'registrant', '-'.repeat(150))), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join(''));

it('tells of every letter at which character it stood', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const squeezed = squeeze(text);
      let letter = 0;
      for (let offset = 0; offset < text.length; offset++) {
        const { length } = squeezedLetters(text.charAt(offset));
        for (let more = 0; more < length; more++, letter++)
          expect(spanOf(squeezed, letter, letter + 1)).toEqual({ from: offset, to: offset + 1 });
      }
      expect(squeezed.codes).toHaveLength(letter);
    }),
  );
});

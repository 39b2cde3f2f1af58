import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeNotice } from '../../../../shared/document/compose';
import { editionIds, emptyDraft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { characterTable, isEdgarCharacter, toEdgarCharacters } from '../../../../shared/edgar/characters';
import { renderText } from '../../../../shared/faces/text/render-text';
import { sonusDraft } from '../../../helpers/sonus-draft';

const render = (draft = sonusDraft) => renderText(composeNotice(draft));

describe('characters', () => {
  test('the allowed set is printable ASCII without the caret, with tab, line feed, form feed and carriage return', () => {
    const allowed = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter(isEdgarCharacter);
    expect(allowed).toHaveLength(94 + 4);
    expect(isEdgarCharacter('^')).toBe(false);
  });

  test('each replacement of the table is itself allowed', () => {
    for (const { replacement } of characterTable) expect([...replacement].every(isEdgarCharacter)).toBe(true);
    expect(new Set(characterTable.map(({ character }) => character)).size).toBe(characterTable.length);
  });

  test('what lawyers type is replaced as the table says, and listed', () => {
    const { text, replacements } = toEdgarCharacters('“Don’t” — § 5 – Café™ ½ ﬁn Zoë e\u0301 中 😀 ^');
    expect(text).toBe(`"Don't" -- Sec. 5 - Cafe(TM) 1/2 fin Zoe e [U+4E2D] [U+1F600] (caret)`);
    expect(replacements.map(({ character }) => character).join('')).toBe('“’”—§–é™½ﬁë中😀^');
  });

  test('any text at all becomes text EDGAR takes, and nothing vanishes without being listed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const result = toEdgarCharacters(text);
        expect([...result.text].every(isEdgarCharacter)).toBe(true);
        const foreign = new Set([...text.normalize('NFC')].filter((character) => !isEdgarCharacter(character)));
        expect(result.replacements).toHaveLength(foreign.size);
        expect(toEdgarCharacters(result.text)).toEqual({ text: result.text, replacements: [] });
      }),
      { numRuns: 300, seed: 4 },
    );
  });
});

describe('page', () => {
  test('lines have at most 80 columns and characters EDGAR takes, whatever was typed', () => {
    const narrative = ['W'.repeat(300), 'short', '中文'.repeat(90), 'a\tb '.repeat(80), '<TABLE> <PAGE>'].join('\n\n');
    for (const id of editionIds) {
      const draft = { ...setField(sonusDraft, 'narrative', narrative), edition: id };
      const lines = render(setField(draft, 'signature.title', 'T'.repeat(200))).text.split('\n');
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
      expect([...lines.join('')].every(isEdgarCharacter)).toBe(true);
    }
  });

  test('boxes are [X] and [ ]', () => {
    const { text } = render();
    expect(text.match(/\[X\]/g)).toHaveLength(4);
    expect(text).toContain('(CHECK ONE): [X] Form 10-K  [ ] Form 20-F');
  });

  test('a tag of EDGAR within an answer is taken apart, comparisons are left', () => {
    const { text } = render(setField(sonusDraft, 'narrative', 'See <TABLE> and <page>; 3 < 5 > 4, <5.'));
    expect(text).toContain('See [TABLE] and [page]; 3 < 5 > 4, <5.');
  });

  test('pages have at most 60 lines and begin after <PAGE> on a line of its own', () => {
    const narrative = Array.from({ length: 90 }, (_, index) => `Paragraph ${index}. ${'word '.repeat(40)}`).join(
      '\n\n',
    );
    const pages = render(setField(sonusDraft, 'narrative', narrative)).text.split('\n<PAGE>\n');
    expect(pages.length).toBeGreaterThan(5);
    for (const page of pages) expect(page.trimEnd().split('\n').length).toBeLessThanOrEqual(60);
    expect(pages.join('\n').match(/Paragraph \d+\./g)).toHaveLength(90);
  });

  test('a heading never ends a page and the signature block is not cut', () => {
    for (let count = 1; count < 70; count += 1) {
      const draft = setField(sonusDraft, 'narrative', Array(count).fill('One line.').join('\n'));
      for (const page of render(draft).text.split('\n<PAGE>\n')) {
        expect(page.trimEnd().split('\n').at(-1)).not.toMatch(/^ *(PART I|ATTENTION)/);
        if (page.includes('(Name of Registrant as')) expect(page).toContain('Title: Chief Financial Officer');
      }
    }
  });

  test('an empty draft of each edition is a blank form', () => {
    for (const id of editionIds) expect(render(emptyDraft(id)).text).toContain('_'.repeat(30));
  });

  test('replacements of the whole document are listed once each', () => {
    expect(render().replacements.map(({ character, replacement }) => [character, replacement])).toEqual([
      ['—', '--'],
      ['’', "'"],
      ['“', '"'],
      ['”', '"'],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { editionIds, emptyDraft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import { instructionOf, optionsOf, partHeading } from '../../../shared/form/fields/edition-words';
import { allFields, findField, formFields, formParts } from '../../../shared/form/fields/form-fields';
import { parseTypedDate, writtenDate } from '../../../shared/form/fields/parse-date';
import { setAnswer } from '../../../shared/form/fields/set-answer';
import { tidyProse, tidyText } from '../../../shared/form/fields/tidy-text';
import { isVisible } from '../../../shared/form/fields/visibility';

describe('the form as data', () => {
  test('every path is used once, belongs to a drawn part and has words', () => {
    const paths = allFields.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const parts = new Set(formParts.map(({ id }) => id));
    for (const field of allFields) {
      expect(parts).toContain(field.part);
      expect(field.label).not.toBe('');
      expect(field.help).not.toBe('');
    }
  });

  test('the fields are all the answers a draft can hold, no more and no fewer', () => {
    const draft = emptyDraft();
    const answers = (['cover', 'registrant', 'relief', 'contact', 'priorReports', 'results', 'signature'] as const)
      .flatMap((section) => Object.keys(draft[section]).map((name) => `${section}.${name}`))
      .concat('narrative', 'exhibits', 'amendment.number', 'amendment.explanation');
    expect(formFields.map(({ path }) => path as string).toSorted()).toEqual(answers.toSorted());
  });

  test('every edition names every part and offers a box for every field that takes boxes', () => {
    for (const id of editionIds) {
      for (const part of formParts) expect(partHeading(part.id, id)).not.toBe('');
      for (const field of allFields) {
        if (field.kind === 'choice') expect(optionsOf(field, id, null).length).toBeGreaterThan(1);
      }
    }
  });

  test('an edition without a box for an answer keeps the answer in sight', () => {
    const field = findField('cover.report');
    if (field?.kind !== 'choice') throw new Error('cover.report is a choice');
    expect(optionsOf(field, '2003', '10-D').map(({ value }) => value)).toContain('10-D');
    expect(optionsOf(field, '2003', '10-K').map(({ value }) => value)).not.toContain('10-D');
  });

  test('the instruction beside the narrative is the edition’s', () => {
    const field = findField('narrative');
    if (field === undefined) throw new Error('there is a narrative');
    expect(instructionOf(field, '2003')).toContain('N-SAR');
    expect(instructionOf(field, 'current')).toContain('N-CEN');
  });

  test('an answer is never hidden, even where its condition does not hold', () => {
    const field = findField('priorReports.missing');
    if (field === undefined) throw new Error('the field exists');
    const draft = emptyDraft();
    expect(isVisible(field, draft)).toBe(false);
    expect(isVisible(field, setAnswer(draft, 'priorReports.allFiled', false))).toBe(true);
    expect(isVisible(field, setAnswer(draft, 'priorReports.missing', 'Form 10-Q'))).toBe(true);
  });

  test('an amendment comes and goes with its number', () => {
    const amended = setAnswer(emptyDraft(), 'amendment.number', 2);
    expect(amended.amendment).toEqual({ number: 2, explanation: '' });
    expect(setAnswer(amended, 'amendment.explanation', 'Item 9A').amendment?.explanation).toBe('Item 9A');
    expect(setAnswer(amended, 'amendment.number', null).amendment).toBeNull();
    expect(setAnswer(amended, 'registrant.city', '').registrant.city).toBeNull();
    expect(getField(amended, 'cover.report')).toBeNull();
  });
});

describe('typed dates', () => {
  test.each([
    ['9/30/26', '2026-09-30'],
    ['09-30-2026', '2026-09-30'],
    ['9.30.2026', '2026-09-30'],
    ['2026-09-30', '2026-09-30'],
    ['20260930', '2026-09-30'],
    ['Sept. 30, 2026', '2026-09-30'],
    ['  September 30th 2026 ', '2026-09-30'],
    ['30 Sep 2026', '2026-09-30'],
    ['March 15 , 2004', '2004-03-15'],
    ['12/31/99', '1999-12-31'],
    ['2/29/2024', '2024-02-29'],
  ])('%s is %s', (typed, iso) => expect(parseTypedDate(typed)).toBe(iso));

  test.each(['13/45/2026', '2/29/2023', 'soon', '', '9/30', 'Smarch 3, 2026', '2026-9', '0/0/0'])(
    '%s is no date',
    (typed) => expect(parseTypedDate(typed)).toBeNull(),
  );

  test('a written date reads back as itself', () => {
    for (const iso of ['2004-03-15', '2024-02-29', '1999-12-31']) expect(parseTypedDate(writtenDate(iso))).toBe(iso);
  });
});

describe('tidying typed text', () => {
  test.each([
    ['320193', 'cik', '0000320193'],
    ['12345678901', 'cik', '12345678901'],
    ['001 – 40609', 'file-number', '001-40609'],
    ['018240001', 'zip', '01824-0001'],
    ['SW1A 1AA', 'zip', 'SW1A 1AA'],
    ['(978)', 'area-code', '978'],
    ['6148505', 'phone', '614-8505'],
    ['+44 20 7946 0958', 'phone', '+44 20 7946 0958'],
    ['  Sonus\u00A0 Networks,\u200B Inc. ', 'plain', 'Sonus Networks, Inc.'],
  ] as const)('%s as %s is %s', (text, format, tidy) => expect(tidyText(text, format)).toBe(tidy));

  test('a paste from a word processor keeps its paragraphs and loses what cannot be seen', () => {
    expect(tidyProse('One\u00AD line.\r\n\r\n\r\n\r\nTwo\u2028 lines.\u200B')).toBe('One line.\n\nTwo\nlines.');
  });
});

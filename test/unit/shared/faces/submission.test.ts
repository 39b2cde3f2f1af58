import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { headerFields } from '../../../../shared/edgar/header-fields';
import { mainDocumentName } from '../../../../shared/edgar/file-names';
import { toBase64Lines } from '../../../../shared/text/base64';
import { renderSubmission } from '../../../../shared/faces/xml/render-submission';
import { sonusDraft } from '../../../helpers/sonus-draft';

const html = new TextEncoder().encode('<html>notice</html>\n');
const render = (draft: Draft) => renderSubmission(draft, { html });
const withCik = setField(sonusDraft, 'registrant.cik', '1105472');

test('base64 agrees with Node for every length', () => {
  for (let length = 0; length < 200; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 73 + length) % 256);
    expect(toBase64Lines(bytes).replaceAll('\n', '')).toBe(Buffer.from(bytes).toString('base64'));
  }
});

test('a submission is TEST, holds the notice, and leaves the CCC to the filer', () => {
  const { xml, notes } = render(withCik);
  expect(xml).toContain('<cor:liveTestFlag>TEST</cor:liveTestFlag>');
  expect(xml).toContain('<cor:submissionType>NT 10-K</cor:submissionType>');
  expect(xml).toContain('<cor:filerId>0001105472</cor:filerId>\n<cor:filerCcc>********</cor:filerCcc>');
  expect(xml).toContain('<cor:fileNumber>000-30229</cor:fileNumber>');
  expect(xml).toContain('<cor:periodOfReport>12-31-2003</cor:periodOfReport>');
  expect(xml).toContain('xmlns:cor="http://www.sec.gov/edgar/coreg"');
  expect(xml).toContain('<com:conformedName>nt10-k.htm</com:conformedName>');
  const contents = /<com:contents>([^<]*)</.exec(xml)?.[1] ?? '';
  expect(Buffer.from(contents, 'base64')).toEqual(Buffer.from(html));
  expect(notes).toEqual([expect.stringContaining('filerCcc')]);
});

test('the elements stand in the order of the schema', () => {
  const names = [...render(withCik).xml.matchAll(/<(?:cor|com):(\w+)/g)].map(([, name]) => name);
  expect(names.join(' ')).toBe(
    'edgarSubmission liveTestFlag flags confirmingCopyFlag overrideInternetFlag returnCopyFlag submissionType filer filerId ' +
      'filerCcc fileNumber sros sroId periodOfReport documents document conformedName conformedDocumentType contents',
  );
});

test('LIVE only when asked for', () => {
  const { xml } = renderSubmission(withCik, { html, liveTestFlag: 'LIVE' });
  expect(xml).toContain('<cor:liveTestFlag>LIVE</cor:liveTestFlag>');
});

test('an unknown CIK is left to the filer, not guessed', () => {
  const { xml, notes } = render(sonusDraft);
  expect(xml).toContain('<cor:filerId>**********</cor:filerId>');
  expect(notes).toContainEqual(expect.stringContaining('filerId'));
});

test('an amendment and an exhibit', () => {
  const exhibit = { type: 'EX-99.1', kind: 'other' as const, title: 'T', file: 'a.htm', sha256: '0'.repeat(64) };
  const { xml, notes } = render({ ...withCik, amendment: { number: 1, explanation: '' }, exhibits: [exhibit] });
  expect(xml).toContain('<cor:submissionType>NT 10-K/A</cor:submissionType>');
  expect(xml).toContain('<com:conformedDocumentType>NT 10-K/A</com:conformedDocumentType>');
  expect(xml).toContain('nt10-ka.htm');
  expect(notes).toContainEqual(expect.stringContaining('EX-99.1 (a.htm)'));
});

test('the namespace of a fund form is said to be uncertain where it is', () => {
  const fund = render({ ...withCik, edition: 'current', cover: { ...withCik.cover, report: 'N-CEN' } });
  expect(fund.xml).toContain('http://www.sec.gov/edgar/coregsc');
  expect(fund.xml).toContain('NT-NCEN was not at hand');
  expect(fund.notes).toContainEqual(expect.stringContaining('assumed'));
});

test('a fund is told that its series have to be named, and a company is not', () => {
  const fund = render({ ...withCik, cover: { ...withCik.cover, report: 'N-CSR' } });
  expect(fund.xml).toContain('xmlns:cor="http://www.sec.gov/edgar/coregsc"');
  expect(fund.xml).toContain('<cor:submissionType>NT-NCSR</cor:submissionType>');
  expect(fund.notes).toContainEqual(expect.stringContaining('seriesClasses'));
  expect(render(withCik).notes.join(' ')).not.toContain('seriesClasses');
});

describe('a header field out of shape is refused and named', () => {
  test.each([
    ['cover.report', null],
    ['cover.periodEnded', null],
    ['cover.secFileNumber', 'file 5'],
    ['cover.secFileNumber', '0001-40609'],
    ['cover.secFileNumber', '333-123456789'],
    ['cover.secFileNumber', '333-123456-12345'],
    ['registrant.cik', '12345678901'],
  ] as const)('%s = %s', (field, value) => {
    expect(() => render(setField(withCik, field, value))).toThrow(new RegExp(`${field}: expected`));
  });

  test('all at once', () => {
    const bad = setField(setField(withCik, 'cover.report', null), 'registrant.cik', 'x');
    expect(() => render(bad)).toThrow(/cover\.report.*registrant\.cik/);
  });
});

test('file names fit the schema', () => {
  for (const report of ['10-K', 'N-CSR', '20-F'] as const) {
    const name = mainDocumentName({ ...withCik, cover: { ...withCik.cover, report } }, 'txt');
    expect(name).toMatch(headerFields.documentName.pattern);
  }
  expect(mainDocumentName({ ...withCik, cover: { ...withCik.cover, report: 'N-CSR' } }, 'htm')).toBe('nt-ncsr.htm');
  expect('.hidden.htm').not.toMatch(headerFields.documentName.pattern);
  for (const name of ['a.HTM', 'a.html', 'a.docx', 'ünote.htm', '-a.htm', 'htm']) {
    expect(name).not.toMatch(headerFields.documentName.pattern);
  }
  expect(`${'a'.repeat(28)}.htm`).toMatch(headerFields.documentName.pattern);
  expect('a b.htm').not.toMatch(headerFields.documentName.pattern);
  expect(`${'a'.repeat(29)}.htm`).not.toMatch(headerFields.documentName.pattern);
});

import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { importFiling } from '../../../main/import/import-filing';
import { composeNotice } from '../../../shared/document/compose';
import { renderPdf } from '../../../main/pdf/render-pdf';
import { inventedNotices } from '../../import/corpus/cases';
import { pageLayouts } from '../../import/corpus/page-layouts';
import { misread } from '../../import/corpus/noise';
import { wrongFields } from '../../import/corpus/score-fields';
import { seededRandom } from '../../import/corpus/seeded-random';
import { typedLayouts } from '../../import/corpus/typed-layouts';

const [notice, second] = inventedNotices(1, 12);
const [typed] = typedLayouts;
const [page] = pageLayouts;
if (notice === undefined || second === undefined || typed === undefined || page === undefined)
  throw new Error('no notice');

const header = `<SEC-DOCUMENT>0000000000-98-000001.txt : 19990401
<SEC-HEADER>0000000000-98-000001.hdr.sgml : 19990401
ACCESSION NUMBER:		0000000000-98-000001
CONFORMED SUBMISSION TYPE:	NT ${notice.cover.report ?? ''}
CONFORMED PERIOD OF REPORT:	${(notice.cover.periodEnded ?? '').replaceAll('-', '')}
FILED AS OF DATE:		19990331

FILER:

	COMPANY DATA:
		COMPANY CONFORMED NAME:			${(notice.registrant.name ?? '').toUpperCase()}
		CENTRAL INDEX KEY:			0000912345
		FISCAL YEAR END:			1231

	FILING VALUES:
		SEC FILE NUMBER:	000-99999

	FORMER COMPANY:
		FORMER CONFORMED NAME:	OLDER NAME CORP
		DATE OF NAME CHANGE:	19950601
</SEC-HEADER>
`;

function submission(text: string, wrapper: (body: string) => string = (body) => body): Uint8Array {
  const cover =
    '<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>letter.txt\n<TEXT>\nDear Sirs, we could not finish.\n</TEXT>\n</DOCUMENT>\n';
  const main = `<DOCUMENT>\n<TYPE>NT 10-K\n<SEQUENCE>1\n<FILENAME>nt.txt\n<TEXT>\n${text}\n</TEXT>\n</DOCUMENT>\n`;
  return new TextEncoder().encode(wrapper(`${header}${cover}${main}</SEC-DOCUMENT>\n`));
}

test.each([
  ['a bare submission', (body: string) => body],
  [
    'a submission in a PEM wrapper',
    (body: string) =>
      `-----BEGIN PRIVACY-ENHANCED MESSAGE-----\nProc-Type: 2001,MIC-CLEAR\n\n${body}-----END PRIVACY-ENHANCED MESSAGE-----\n`,
  ],
])('%s: the notice is picked, the header fills what the form does not say', async (_name, wrapper) => {
  for (const layout of [typed, page]) {
    const filing = await importFiling(submission(layout.render(notice), wrapper), 'nt.txt');
    expect(
      wrongFields(filing.draft, {
        ...notice,
        cover: { ...notice.cover, secFileNumber: notice.cover.secFileNumber ?? '000-99999' },
      }),
    ).toEqual([]);
    expect(filing.draft.registrant.cik).toBe('0000912345');
    expect(filing.company).toMatchObject({
      formerNames: ['OLDER NAME CORP'],
      fiscalYearEnd: '12-31',
      filedOn: '1999-03-31',
    });
    expect(filing.warnings.join(' ')).toContain('EX-99.1 (letter.txt)');
  }
});

test('two notices in one file are both offered', async () => {
  const text = `${typed.render(notice)}\n\n${typed.render(second)}`;
  const filing = await importFiling(new TextEncoder().encode(text), 'two.txt');
  expect(wrongFields(filing.draft, notice)).toEqual([]);
  expect(filing.otherNotices).toHaveLength(1);
  expect(wrongFields(filing.otherNotices[0]?.draft ?? notice, second)).toEqual([]);
  expect(filing.warnings[0]).toContain('2 notices');
});

test('a scanned notice beside one that is printed to the letter is found as well', async () => {
  const scanned = misread(typed.render(second), 0.03, seededRandom(7));
  for (const pages of [
    [typed.render(notice), scanned],
    [scanned, typed.render(notice)],
  ]) {
    const filing = await importFiling(new TextEncoder().encode(pages.join('\n\n')), 'two.txt');
    const drafts = [filing.draft, ...filing.otherNotices.map(({ draft }) => draft)];
    const read = drafts.find(({ cover }) => cover.periodEnded === second.cover.periodEnded);
    expect(drafts).toHaveLength(2);
    expect(read).toMatchObject({ priorReports: { allFiled: second.priorReports.allFiled }, relief: second.relief });
    expect((read?.narrative?.length ?? 0) - (second.narrative?.length ?? 0)).toBeCloseTo(0, -1);
  }
});

test.each([
  ['UTF-16 with its mark', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['UTF-16 without', (text: string) => Buffer.from(text, 'utf16le')],
  ['Windows-1252', (text: string) => Buffer.from(text.replaceAll('\u2019', '\u0092'), 'latin1')],
  [
    'UTF-8 with one line of Windows-1252',
    (text: string) => Buffer.concat([Buffer.from(`${text}\n`), Buffer.from('caf\u00e9', 'latin1')]),
  ],
])('%s is decoded', async (_name, encode) => {
  const { draft } = await importFiling(encode(typed.render(notice)), 'encoded.txt');
  expect(draft.narrative).toBe(notice.narrative);
});

test('our own PDF gives back the draft it carries, alone and in a packet', async () => {
  const draftJson = new TextEncoder().encode(JSON.stringify(notice));
  const attachment = {
    name: 'draft.json',
    bytes: draftJson,
    mime: 'application/json',
    relationship: 'Source',
    description: 'Draft',
  } as const;
  const { bytes } = await renderPdf(composeNotice(notice), { attachments: [attachment] });
  expect((await importFiling(bytes, 'form-12b-25.pdf')).draft).toEqual(notice);
  const packet = zipSync({ 'retained/form-12b-25.pdf': bytes, 'filing/nt10-k.htm': new Uint8Array([60]) });
  const filing = await importFiling(packet, 'packet.zip');
  expect(filing.draft).toEqual(notice);
  expect(filing.sources.every(({ confidence }) => confidence === 1)).toBe(true);
});

test('the text layer of a PDF is read by position', async () => {
  const { bytes } = await renderPdf(composeNotice(notice), {});
  expect(wrongFields((await importFiling(bytes, 'printed.pdf')).draft, notice)).toEqual([]);
});

test('every reading points at its lines', async () => {
  const filing = await importFiling(new TextEncoder().encode(typed.render(notice)), 'typed.txt');
  const name = filing.sources.find(({ field }) => field === 'registrant.name');
  expect(filing.original.slice((name?.fromLine ?? 0) - 1, name?.toLine ?? 0).join(' ')).toContain(
    notice.registrant.name,
  );
});

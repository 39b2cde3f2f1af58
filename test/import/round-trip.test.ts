import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFiling } from '../../main/import/import-filing';
import { renderTextFace } from '../../main/services/faces/render-face';
import { renderNotice } from '../../main/services/faces/render-notice';
import { printedFields } from '../../shared/document/printed-fields';
import { arbitraryDraft, arbitraryPrintableDraft } from '../helpers/arbitrary-draft';
import { sonusDraft } from '../helpers/sonus-draft';

/** `npm run round-trips` asks for 1,000 drafts a face; the importer's tolerant readers run on each as well. */
const numRuns = Number(process.env['ROUND_TRIPS'] ?? 60);
const timeout = 60_000 + numRuns * 1_000;

test.each(['html', 'txt'] as const)(
  'import(render(draft)) = draft for random drafts: %s',
  async (face) => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft, fc.boolean(), async (draft, conformed) => {
        const { bytes } = renderTextFace(draft, face, { conformed });
        const filing = await importFiling(bytes, `notice.${face}`);
        expect(printedFields(filing.draft, face)).toEqual(printedFields(draft, face));
      }),
      { numRuns, seed: 1225 },
    );
  },
  timeout,
);

test.each(['html', 'txt'] as const)(
  'a filing this program drew is read with certainty, in an EDGAR wrapper too: %s',
  async (face) => {
    const { bytes } = renderTextFace(sonusDraft, face, { conformed: true });
    const wrapped = `<SEC-DOCUMENT>0000950135-04-001234.txt : 20040315
<SEC-HEADER>0000950135-04-001234.hdr.sgml : 20040315
CONFORMED SUBMISSION TYPE:	NT 10-K
</SEC-HEADER>
<DOCUMENT>
<TYPE>NT 10-K
<SEQUENCE>1
<FILENAME>nt10-k.${face}
<TEXT>
${new TextDecoder().decode(bytes)}</TEXT>
</DOCUMENT>
</SEC-DOCUMENT>
`;
    for (const filing of [bytes, new TextEncoder().encode(wrapped)]) {
      const { draft, sources } = await importFiling(filing, 'filing.txt');
      expect(printedFields(draft, face)).toEqual(printedFields(sonusDraft, face));
      expect(sources.length).toBeGreaterThan(20);
      expect(sources.filter(({ confidence }) => confidence !== 1)).toEqual([]);
    }
  },
);

test(
  'import(render(draft)) = draft, every field, for random drafts: embedded JSON of the PDF',
  async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryPrintableDraft, async (draft) => {
        const { bytes } = await renderNotice(draft);
        expect((await importFiling(bytes, 'notice.pdf')).draft).toEqual(draft);
      }),
      { numRuns: process.env['ROUND_TRIPS'] === undefined ? 8 : numRuns, seed: 1225 },
    );
  },
  timeout,
);

test('one changed letter, and the tolerant reader takes over', async () => {
  const { bytes } = renderTextFace(sonusDraft, 'txt');
  const changed = new TextDecoder().decode(bytes).replace('PART IV --', 'PART 4 --');
  const { draft, sources } = await importFiling(new TextEncoder().encode(changed), 'notice.txt');
  expect(draft.cover.report).toBe('10-K');
  expect(sources.every(({ confidence }) => confidence === 1)).toBe(false);
});

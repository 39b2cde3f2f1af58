import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderNotice } from '../../../main/services/faces/render-notice';
import { composeNotice } from '../../../shared/document/compose';
import { emptyDraft, type Draft } from '../../../shared/draft/draft';
import { renderHtml } from '../../../shared/faces/html/render-html';
import { arbitraryDraft } from '../../helpers/arbitrary-draft';
import { printableDraft } from '../../helpers/printable-draft';
import { sonusDraft } from '../../helpers/sonus-draft';
import { inFolder, qpdfComplaints, run } from '../../helpers/stock-tools';

/** What an outside tool prints about a PDF given as its last argument before `after`. */
function tool(pdf: Uint8Array, program: string, before: readonly string[], ...after: string[]): string {
  return inFolder((folder) => {
    writeFileSync(join(folder, 'notice.pdf'), pdf);
    return run(folder, program, ...before, 'notice.pdf', ...after).text;
  });
}

/** The text between the continuation header and the page number, in content order. */
function bodyText(pdf: Uint8Array): string {
  const body = ['-x', '0', '-y', '46', '-W', '612', '-H', '696'];
  return tool(pdf, 'pdftotext', ['-enc', 'UTF-8', '-raw', ...body], '-');
}

/** The words of an HTML page as a reader sees them. */
function htmlText(html: string): string {
  return html
    .replace(/^[\s\S]*<body[^>]*>/i, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** White space folded; a blank line to write on is drawn in the PDF and spelt with underscores in HTML. */
const folded = (text: string) => text.normalize('NFC').replace(/_{3,}/g, ' ').replace(/\s+/g, ' ').trim();
/** No white space at all: a word wider than the page has to be cut somewhere. */
const squeezed = (text: string) => folded(text).replace(/[\s\p{Cf}]+/gu, '');

function longNotice(): Draft {
  return { ...sonusDraft, narrative: Array.from({ length: 40 }, () => sonusDraft.narrative).join('\n\n') };
}

describe('a printed notice', () => {
  test('its text is the text of the HTML, word for word', async () => {
    const { bytes } = await renderNotice(sonusDraft, { conformed: true });
    const html = renderHtml(composeNotice(sonusDraft, { conformed: true }));
    expect(folded(bodyText(bytes))).toBe(folded(htmlText(html)));
  });

  test('a narrative of many pages loses no word where pages turn', async () => {
    const { bytes, pages } = await renderNotice(longNotice());
    expect(pages).toBeGreaterThan(12);
    expect(folded(bodyText(bytes))).toBe(folded(htmlText(renderHtml(composeNotice(longNotice())))));
  });

  test('random notices say the same in PDF and HTML, and qpdf finds no fault', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft, async (random) => {
        const draft = printableDraft(random);
        const { bytes } = await renderNotice(draft, { conformed: true });
        const html = renderHtml(composeNotice(draft, { conformed: true }));
        expect(squeezed(bodyText(bytes))).toBe(squeezed(htmlText(html)));
        expect(qpdfComplaints(bytes)).toBe('');
      }),
      { numRuns: 12, seed: 4 },
    );
  });

  test('pdfinfo reads the title, the tags, the paper and the form', async () => {
    const { bytes, pages } = await renderNotice(sonusDraft);
    const info = tool(bytes, 'pdfinfo', []);
    expect(info).toMatch(/^Title: +Form 12b-25, Notification of Late Filing: Sonus Networks, Inc\.$/m);
    expect(info).toMatch(/^Author: +Sonus Networks, Inc\.$/m);
    expect(info).toMatch(/^Tagged: +yes$/m);
    expect(info).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m);
    expect(info).toMatch(new RegExp(`^Pages: +${pages}$`, 'm'));
    expect(info).toMatch(/^JavaScript: +no$/m);
    expect(info).toMatch(/^Encrypted: +no$/m);
  });

  test('every font is embedded, a named subset, and gives its text back', async () => {
    const { bytes } = await renderNotice(sonusDraft);
    const fonts = tool(bytes, 'pdffonts', []).trim().split('\n').slice(2);
    const text = fonts.filter((line) => line.includes('CID TrueType'));
    expect(fonts).toHaveLength(text.length + 1);
    for (const line of text) expect(line).toMatch(/^[A-Z]{6}\+Noto\S+ +CID TrueType +Identity-H +yes yes yes /);
    expect(fonts.find((line) => line.includes('Type 3'))).toMatch(/yes no +yes|yes yes yes/);
  });

  test('the structure a screen reader follows: headings, lists, tables and forms in reading order', async () => {
    const { bytes } = await renderNotice(sonusDraft);
    const structure = tool(bytes, 'pdfinfo', ['-struct-text']);
    const headings = [...structure.matchAll(/^ *H(\d)[^\n]*\n *"([^"]+)"/gm)].map(
      ([, level, text]) => `${level} ${text}`,
    );
    expect(headings).toEqual([
      '1 FORM 12b-25',
      '2 PART I \u2014 REGISTRANT INFORMATION',
      '2 PART II \u2014 RULES 12b-25(b) AND (c)',
      '2 PART III \u2014 NARRATIVE',
      '2 PART IV \u2014 OTHER INFORMATION',
      '2 ATTENTION',
    ]);
    for (const type of ['L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'Form']) {
      expect(structure).toMatch(new RegExp(`^ *${type}\\b`, 'm'));
    }
  });

  test('the draft is an embedded file that stock tools find', async () => {
    const { bytes } = await renderNotice(sonusDraft);
    expect(tool(bytes, 'pdfdetach', ['-list'])).toContain('draft.json');
  });

  test('a blank form prints on two sheets', async () => {
    const { pages } = await renderNotice(emptyDraft());
    expect(pages).toBe(2);
  });
});

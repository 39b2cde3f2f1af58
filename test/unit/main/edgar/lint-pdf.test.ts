import { PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lintPdf } from '../../../../main/edgar/lint-pdf';
import { renderNotice } from '../../../../main/services/faces/render-notice';
import type { LintCode } from '../../../../shared/edgar/lint/lint-finding';
import { arbitraryDraft } from '../../../helpers/arbitrary-draft';
import { printableDraft } from '../../../helpers/printable-draft';
import { sonusDraft } from '../../../helpers/sonus-draft';

const codes = async (bytes: Uint8Array) => (await lintPdf(bytes)).map(({ code }) => code).sort();

async function pdf(
  change: (document: PDFDocument) => void | Promise<void>,
  text = 'Words on a page',
): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const page = document.addPage();
  if (text !== '') page.drawText(text, { font, x: 72, y: 700 });
  await change(document);
  return document.save();
}

function addAnnotation(document: PDFDocument, entries: Record<string, unknown>): void {
  const annotation = document.context.obj({ Type: 'Annot', Rect: [0, 0, 9, 9], ...entries } as never);
  document.getPage(0).node.set(PDFName.of('Annots'), document.context.obj([document.context.register(annotation)]));
}

test('silent on the copy we make for EDGAR', async () => {
  const { bytes } = await renderNotice(sonusDraft, { conformed: true, forEdgar: true });
  expect(await lintPdf(bytes)).toEqual([]);
});

test('silent on the copies of random notices', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDraft, async (draft) => {
      const { bytes } = await renderNotice(printableDraft(draft), { forEdgar: true });
      expect(await lintPdf(bytes)).toEqual([]);
    }),
    { numRuns: 6, seed: 3 },
  );
});

test('an encrypted PDF', async () => {
  const document = await PDFDocument.create();
  document.addPage();
  document.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
  expect(await codes(await document.save())).toContain('pdf-encrypted');
});

test('the notice to be signed is not for EDGAR, and the linter says why', async () => {
  const { bytes } = await renderNotice(sonusDraft);
  expect(await codes(bytes)).toEqual(['pdf-embedded-file', 'pdf-form']);
});

test('a plain PDF with text passes', async () => {
  expect(await codes(await pdf(() => undefined))).toEqual([]);
});

test.each<[LintCode, (document: PDFDocument) => void | Promise<void>]>([
  ['pdf-action', (document) => document.addJavaScript('x', 'app.alert(1)')],
  ['pdf-action', (document) => document.catalog.set(PDFName.of('OpenAction'), document.context.obj([]))],
  ['pdf-action', (document) => document.getPage(0).node.set(PDFName.of('AA'), document.context.obj({}))],
  [
    'pdf-link',
    (document) => addAnnotation(document, { Subtype: 'Link', A: { S: 'URI', URI: PDFString.of('http://x/') } }),
  ],
  ['pdf-action', (document) => addAnnotation(document, { Subtype: 'Text', A: { S: 'Launch', F: PDFString.of('x') } })],
  ['pdf-action', (document) => addAnnotation(document, { Subtype: 'RichMedia' })],
  ['pdf-form', (document) => document.getForm().createTextField('a').addToPage(document.getPage(0))],
  ['pdf-embedded-file', (document) => document.attach(new Uint8Array([1]), 'a.bin')],
])('%s', async (code, change) => {
  expect(await codes(await pdf(change))).toEqual([code]);
});

test('a PDF of pictures only has no text', async () => {
  expect(await codes(await pdf(() => undefined, ''))).toEqual(['pdf-no-text']);
});

test('what is no PDF is said to be unreadable', async () => {
  expect(await codes(new TextEncoder().encode('%PDF-1.4\nnothing'))).toEqual(['pdf-unreadable']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../../main/pdf/render-pdf';
import { AppError } from '../../../../shared/errors/app-error';
import { composeNotice } from '../../../../shared/document/compose';
import { emptyDraft } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import { arbitraryDraft } from '../../../helpers/arbitrary-draft';
import { printableDraft } from '../../../helpers/printable-draft';
import { sonusDraft } from '../../../helpers/sonus-draft';

describe('renderPdf', () => {
  test('prints the same bytes for the same notice', async () => {
    const first = await renderPdf(composeNotice(sonusDraft), { registrant: 'Sonus Networks, Inc.' });
    const second = await renderPdf(composeNotice(structuredClone(sonusDraft)), { registrant: 'Sonus Networks, Inc.' });
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  test('prints the same bytes whatever was printed before', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDraft, arbitraryDraft, async (one, other) => {
        const draft = printableDraft(one);
        const before = await renderPdf(composeNotice(draft));
        await renderPdf(composeNotice(printableDraft(other)));
        const after = await renderPdf(composeNotice(draft));
        expect(Buffer.compare(before.bytes, after.bytes)).toBe(0);
      }),
      { numRuns: 8, seed: 12 },
    );
  });

  test('starts as PDF 1.7 and ends in one line feed after the end-of-file mark', async () => {
    const { bytes } = await renderPdf(composeNotice(sonusDraft));
    const text = Buffer.from(bytes).toString('latin1');
    expect(text.startsWith('%PDF-1.7\n')).toBe(true);
    expect(text.endsWith('%%EOF\n')).toBe(true);
  });

  test('tells where each answer stands, blank lines included', async () => {
    const { places } = await renderPdf(composeNotice(emptyDraft()));
    const fields = new Set(places.map((place) => place.field));
    for (const field of ['cover.secFileNumber', 'cover.periodEnded', 'registrant.name', 'relief.claimed']) {
      expect(fields).toContain(field);
    }
    for (const place of places) {
      expect(place.x).toBeGreaterThanOrEqual(0);
      expect(place.x + place.width).toBeLessThanOrEqual(612);
      expect(place.y).toBeGreaterThanOrEqual(0);
      expect(place.y + place.height).toBeLessThanOrEqual(792);
    }
  });

  test('refuses a character that would be a missing-glyph box, and says which and where', async () => {
    const draft = setField(sonusDraft, 'registrant.name', 'Sonus 中 Networks');
    const refusal = await renderPdf(composeNotice(draft)).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect(refusal).toMatchObject({
      code: 'render-missing-glyph',
      details: { codePoint: 'U+4E2D', field: 'registrant.name', position: 7, count: 1 },
    });
  });

  test('counts the place of a character within its paragraph', async () => {
    const draft = setField(sonusDraft, 'narrative', 'First.\n\nSecond 😀.');
    await expect(renderPdf(composeNotice(draft))).rejects.toMatchObject({
      details: { codePoint: 'U+1F600', field: 'narrative', paragraph: 2, position: 8, count: 1 },
    });
  });

  test('prints arrows, check marks and mathematics with the fonts that have them', async () => {
    const draft = setField(sonusDraft, 'narrative', 'Sales \u2192 \u2713, up \u2248 5 %, \u2265 2 x\u0302 \u2605.');
    const { pages, bytes } = await renderPdf(composeNotice(draft));
    expect(pages).toBeGreaterThan(1);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/NotoSansMath/);
  });

  test('refuses an unprintable signer in a field no less than in the text', async () => {
    const signatureFields = [{ name: 'Signature1', label: 'Digital signature of 山田' }];
    await expect(renderPdf(composeNotice(sonusDraft), { signatureFields })).rejects.toMatchObject({
      code: 'render-missing-glyph',
      details: { codePoint: 'U+5C71', field: null },
    });
  });
});

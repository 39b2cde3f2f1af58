import { describe, expect, test } from 'vitest';
import { readEmbeddedDraft } from '../../../../main/pdf/embedded-draft';
import { renderPdf } from '../../../../main/pdf/render-pdf';
import { renderNotice } from '../../../../main/services/faces/render-notice';
import { composeNotice } from '../../../../shared/document/compose';
import { sonusDraft } from '../../../helpers/sonus-draft';

describe('readEmbeddedDraft', () => {
  test('gives back the draft that a notice was printed from', async () => {
    const { bytes } = await renderNotice(sonusDraft);
    expect(await readEmbeddedDraft(bytes)).toEqual(sonusDraft);
  });

  test('says so where a PDF holds none', async () => {
    const { bytes } = await renderPdf(composeNotice(sonusDraft));
    await expect(readEmbeddedDraft(bytes)).rejects.toMatchObject({ code: 'pdf-without-draft' });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('Form 12b-25')],
    ['a torn file', new TextEncoder().encode('%PDF-1.7\n1 0 obj\n<< /Type /Catalog')],
  ])('refuses %s', async (_name, bytes) => {
    await expect(readEmbeddedDraft(bytes)).rejects.toMatchObject({ code: expect.stringMatching(/^pdf-/) as string });
  });
});

import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFRef } from 'pdf-lib';

/** A one-page PDF with empty signature fields, for tests of the byte writer on files that are not ours. */
export async function signablePdf(fields: readonly string[], style: 'table' | 'stream'): Promise<Uint8Array> {
  const document = await PDFDocument.create({ updateMetadata: false });
  const page = document.addPage([612, 792]);
  const references = fields.map((name, index): PDFRef => {
    const widget = document.context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      F: 4,
      T: PDFString.of(name),
      TU: PDFString.of(`Signature of ${name}`),
      Rect: [72, 100 + 60 * index, 320, 150 + 60 * index],
      P: page.ref,
    });
    return document.context.register(widget);
  });
  page.node.set(PDFName.of('Annots'), document.context.obj(references));
  const form = document.context.register(document.context.obj({ Fields: references, SigFlags: 3 }));
  document.catalog.set(PDFName.of('AcroForm'), form);
  const id = PDFHexString.of('00112233445566778899aabbccddeeff');
  document.context.trailerInfo.ID = document.context.obj([id, id]);
  return document.save({ useObjectStreams: style === 'stream', addDefaultPage: false });
}

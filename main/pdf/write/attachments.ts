import { PDFHexString, PDFName, type PDFContext, type PDFRef } from 'pdf-lib';
import { createHash } from 'node:crypto';
import { pdfDate } from './metadata';

/** A file inside the PDF (ISO 19005-3, annex E): what it is, and what it is to the document. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Such as `application/json`. */
  readonly mime: string;
  readonly relationship: 'Source' | 'Data' | 'Supplement';
  readonly description: string;
}

/** Writes the files; returns the references of their specifications, sorted by name as the name tree wants them. */
export function writeAttachments(
  context: PDFContext,
  attachments: readonly Attachment[],
  date: number | null,
): { readonly name: string; readonly ref: PDFRef }[] {
  return [...attachments]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((attachment) => ({ name: attachment.name, ref: writeFile(context, attachment, date) }));
}

function writeFile(context: PDFContext, file: Attachment, date: number | null): PDFRef {
  const modified = date === null ? {} : { ModDate: PDFHexString.fromText(pdfDate(date)) };
  const content = context.register(
    context.flateStream(file.bytes, {
      Type: 'EmbeddedFile',
      Subtype: PDFName.of(file.mime),
      Params: {
        Size: file.bytes.length,
        // /CheckSum is MD5 by the standard (ISO 32000-1, 7.11.4): a check against damage, no security.
        CheckSum: PDFHexString.of(createHash('md5').update(file.bytes).digest('hex')),
        ...modified,
      },
    }),
  );
  return context.register(
    context.obj({
      Type: 'Filespec',
      F: PDFHexString.of(Buffer.from(file.name, 'latin1').toString('hex')),
      UF: PDFHexString.fromText(file.name),
      Desc: PDFHexString.fromText(file.description),
      AFRelationship: file.relationship,
      EF: { F: content, UF: content },
    }),
  );
}

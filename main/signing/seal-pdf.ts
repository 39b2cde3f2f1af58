import { PDFDict, PDFHexString, PDFName, PDFNumber, PDFRef } from 'pdf-lib';
import { AppError } from '../../shared/errors/app-error';
import { pdfDate } from '../../shared/signature/claimed-time';
import { insertContents, placeholderEntries, prepareByteRange } from './byte-range';
import { signDetached } from './cms';
import { openPdf, type OpenedPdf } from './opened-pdf';
import { appendRevision } from './pdf-revision';
import { appearanceLines, drawAppearance } from './seal-appearance';
import { signatureFields, type SignatureField } from './signature-field';
import type { SigningIdentity } from './signing-identity';

/** Space beyond the signature itself, in bytes: a signature time-stamp can be put there later without moving a byte. */
export const placeholderSlack = 16 * 1024;

/** What one signature says. */
export interface SealInput {
  readonly pdf: Uint8Array;
  /** The field to fill, by its name; it must be there, of type signature, and empty. */
  readonly field: string;
  readonly identity: SigningIdentity;
  /** The local clock's time, in milliseconds since 1970: a claim that goes into `/M`. */
  readonly at: number;
  readonly reason: string;
  /** Bytes for the signature; measured by a dry run when not given. */
  readonly reserved?: number;
}

/**
 * Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1): fills the pre-made signature field in a new revision, whose byte
 * range covers the whole file but the signature itself. The first signature certifies the file for form filling and
 * signing only (DocMDP, P 2), so that later signers can fill their own fields and nobody can change a page.
 * @returns the sealed file; the given bytes are its exact prefix
 * @throws AppError `signing-pdf-unusable`, `signing-already-signed` or `signature-placeholder-too-small`
 */
export async function sealPdf(input: SealInput): Promise<Uint8Array> {
  const opened = await openPdf(input.pdf);
  const fields = signatureFields(opened);
  const field = emptyField(fields, input.field);
  const isFirst = fields.every((candidate) => !candidate.isFilled);
  const dryRun = signDetached(new Uint8Array(32), input.identity);
  const signature = PDFRef.of(opened.size);
  const appearance = isVisible(field)
    ? drawAppearance(appearanceLines(input.identity, input.at), field, opened.size + 1)
    : undefined;
  const objects = new Map<number, Uint8Array>([
    [signature.objectNumber, signatureDictionary(input, isFirst, input.reserved ?? dryRun.length + placeholderSlack)],
    [field.reference.objectNumber, filledField(opened, field, { signature, form: appearance?.form })],
    ...(appearance?.objects ?? []),
    ...(isFirst ? [certifiedCatalog(opened, signature)] : []),
  ]);
  const revision = appendRevision(opened, objects);
  const prepared = prepareByteRange(revision.bytes, revision.bodyOffsets.get(signature.objectNumber) ?? 0);
  return insertContents(prepared, signDetached(prepared.digest, input.identity));
}

function emptyField(fields: readonly SignatureField[], name: string): SignatureField {
  const field = fields.find((candidate) => candidate.name === name);
  if (field !== undefined && !field.isFilled) return field;
  if (field !== undefined) {
    throw new AppError('signing-already-signed', {
      message: `Expected the empty signature field ${name}, found it signed.`,
      action: 'Nothing is left to do for this signer; a changed notice is signed as a new draft.',
    });
  }
  throw new AppError('signing-pdf-unusable', {
    message: `Expected a signature field named ${name}, found ${fields.length} other signature fields.`,
    action: 'Choose the PDF as this program wrote it.',
  });
}

/** Section 12.8.1, table 255. The entries' order puts `/ByteRange` and `/Contents` last, where they are looked for. */
function signatureDictionary(input: SealInput, isFirst: boolean, reserved: number): Uint8Array {
  const certify = isFirst
    ? ' /Reference [<< /Type /SigRef /TransformMethod /DocMDP' +
      ' /TransformParams << /Type /TransformParams /P 2 /V /1.2 >> >>]'
    : '';
  return Buffer.from(
    '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached' +
      ` /Name ${textString(input.identity.name)} /Reason ${textString(input.reason)}` +
      ` /M (${pdfDate(input.at)})${certify} ${placeholderEntries(reserved)} >>`,
    'latin1',
  );
}

/** A text string, ISO 32000-2 section 7.9.2.2: UTF-16 with a byte order mark, in hexadecimal, for any name. */
function textString(text: string): string {
  return PDFHexString.fromText(text).toString();
}

/** A field without an area (a document time-stamp's) shows nothing and keeps its empty appearance. */
function isVisible({ width, height }: SignatureField): boolean {
  return width > 0 && height > 0;
}

function filledField(
  opened: OpenedPdf,
  field: SignatureField,
  value: { readonly signature: PDFRef; readonly form: PDFRef | undefined },
): Uint8Array {
  const dictionary = field.dictionary.clone(opened.document.context);
  dictionary.set(PDFName.of('V'), value.signature);
  if (value.form !== undefined) dictionary.set(PDFName.of('AP'), opened.document.context.obj({ N: value.form }));
  return serialize(dictionary);
}

/** Section 12.8.6: `/Perms` names the certifying signature. The form's flags say that signatures exist (table 225). */
function certifiedCatalog(opened: OpenedPdf, signature: PDFRef): [number, Uint8Array] {
  const { context, catalog } = opened.document;
  const certified = PDFDict.fromMapWithContext(new Map(catalog.entries()), context);
  const permissions = PDFDict.withContext(context);
  permissions.set(PDFName.of('DocMDP'), signature);
  certified.set(PDFName.of('Perms'), permissions);
  const form = catalog.lookupMaybe(PDFName.of('AcroForm'), PDFDict);
  if (form?.get(PDFName.of('SigFlags')) === undefined && form !== undefined) {
    const flagged = PDFDict.fromMapWithContext(new Map(form.entries()), context);
    flagged.set(PDFName.of('SigFlags'), PDFNumber.of(3));
    certified.set(PDFName.of('AcroForm'), flagged);
  }
  return [opened.root.objectNumber, serialize(certified)];
}

function serialize(dictionary: PDFDict): Uint8Array {
  const bytes = new Uint8Array(dictionary.sizeInBytes());
  dictionary.copyBytesInto(bytes, 0);
  return bytes;
}

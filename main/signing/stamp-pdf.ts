import { PDFName, PDFRef } from 'pdf-lib';
import { AppError } from '../../shared/errors/app-error';
import { timestampFieldName } from '../../shared/signature/signing-plan';
import { readCertificate } from '../verify/certificate/certificate';
import { CheckFailure } from '../verify/findings';
import { checkTimeStampToken, type TimeStamp } from '../verify/timestamp/time-stamp-token';
import { insertContents, placeholderEntries, prepareByteRange, type PreparedFile } from './byte-range';
import { openPdf } from './opened-pdf';
import { appendRevision } from './pdf-revision';
import { signatureFields } from './signature-field';
import { refused, timestampQuery, tokenOf } from './timestamp-messages';

/** Room for a token with its chain, in bytes; the same when asking and when importing, for it is part of what is stamped. */
const tokenBytes = 16 * 1024;
/** How far ahead of this laptop's clock a stamped time may lie, in milliseconds. */
const drift = 5 * 60_000;

/** The query for a sealed PDF's document time-stamp, for any machine with a network. @throws AppError as {@link stampPdf} */
export async function timestampRequest(pdf: Uint8Array): Promise<Uint8Array> {
  return timestampQuery((await prepareStamp(pdf)).digest);
}

/**
 * Puts a time-stamp authority's answer into the sealed PDF as a document time-stamp (ETSI EN 319 142-1, ETSI.RFC3161), in
 * the field that was made for it before the first signature. The token is checked by the verifier's own code: imprint,
 * signature, the authority's purpose and its chain to a root that the user trusts.
 * @param roots the trusted certificates, DER
 * @throws AppError `timestamp-refused`, `signing-already-signed`, `signing-pdf-unusable`, `signature-placeholder-too-small`
 */
export async function stampPdf(
  pdf: Uint8Array,
  response: Uint8Array,
  trust: { readonly roots: readonly Uint8Array[]; readonly now: number },
): Promise<{ readonly pdf: Uint8Array; readonly stamp: TimeStamp }> {
  const prepared = await prepareStamp(pdf);
  const token = tokenOf(response, prepared.digest);
  const stamp = checkToken(token, prepared, trust.roots);
  if (!stamp.trusted) throw refused('a chain that ends at the given root', `authority ${stamp.authority}`);
  if (stamp.time > trust.now + drift) {
    throw refused('a time that is not in the future', new Date(stamp.time).toISOString());
  }
  return { pdf: insertContents(prepared, token), stamp };
}

function checkToken(token: Uint8Array, { bytes, byteRange }: PreparedFile, roots: readonly Uint8Array[]): TimeStamp {
  const [, before, after] = byteRange;
  try {
    return checkTimeStampToken(token, [bytes.subarray(0, before), bytes.subarray(after)], roots.map(readCertificate));
  } catch (error) {
    if (error instanceof CheckFailure)
      throw refused('a time stamp over this very file', `${error.message} (${error.code})`);
    throw error;
  }
}

/** The revision as it will be stamped. It depends on the PDF alone, so that asking and importing meet the same bytes. */
async function prepareStamp(pdf: Uint8Array): Promise<PreparedFile> {
  const opened = await openPdf(pdf);
  const fields = signatureFields(opened);
  const field = fields.find(({ name }) => name === timestampFieldName);
  if (field === undefined || field.isFilled) throw notStampable(field !== undefined);
  if (fields.some((each) => each !== field && !each.isFilled)) throw notYet();
  const stamp = PDFRef.of(opened.size);
  const dictionary = field.dictionary.clone(opened.document.context);
  dictionary.set(PDFName.of('V'), stamp);
  const filled = new Uint8Array(dictionary.sizeInBytes());
  dictionary.copyBytesInto(filled, 0);
  const head = '<< /Type /DocTimeStamp /Filter /Adobe.PPKLite /SubFilter /ETSI.RFC3161';
  const objects = new Map<number, Uint8Array>([
    [stamp.objectNumber, Buffer.from(`${head} ${placeholderEntries(tokenBytes)} >>`, 'latin1')],
    [field.reference.objectNumber, filled],
  ]);
  const revision = appendRevision(opened, objects);
  return prepareByteRange(revision.bytes, revision.bodyOffsets.get(stamp.objectNumber) ?? 0);
}

/** A stamp over a half-signed notice would prove the time of some signatures and not of the others. */
function notYet(): AppError {
  return new AppError('timestamp-refused', {
    message: 'Expected a notice that everyone has signed, found a signer whose turn it still is.',
    action: 'Have every signer sign, then ask for the time stamp.',
  });
}

function notStampable(isFilled: boolean): AppError {
  if (isFilled) {
    return new AppError('signing-already-signed', {
      message: 'Expected a notice without a time stamp, found one that has it.',
      action: 'Nothing is left to do.',
    });
  }
  return new AppError('signing-pdf-unusable', {
    message: 'Expected a sealed notice of this program, found a PDF without the field for a time stamp.',
    action: 'Choose the sealed notice or its packet.',
  });
}

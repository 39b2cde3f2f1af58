import { AppError } from '../../../shared/errors/app-error';
import { readCanonicalZip } from '../../verify/packet/zip';
import type { VerifiedFile } from './verified-files';

/**
 * A PDF out of the bytes that were verified: up to where a signature of the report closes it, or whole.
 * @param file as the report names it: `file`, or a name of the packet
 * @param signature the signature's place in the report; null for all of the file
 * @throws AppError `invalid-input` where the report knows no such file or signature
 */
export function signedPages(verified: VerifiedFile, file: string, signature: number | null): Uint8Array<ArrayBuffer> {
  const whole = fileOf(verified, file);
  if (signature === null) return Uint8Array.from(whole);
  const signed = verified.report.signatures[signature];
  const end = signed?.file === file ? signed.signedUpTo : null;
  if (end === null || end > whole.length) throw unknown('a signature that closes this file');
  return Uint8Array.from(whole.subarray(0, end));
}

function fileOf({ bytes, report }: VerifiedFile, file: string): Uint8Array {
  if (report.packet === null) {
    if (file !== 'file') throw unknown('the file itself');
    return bytes;
  }
  // The check has read the archive already: it is in the one form that a packet has.
  const listed = report.packet.files.some(({ name }) => name === file);
  const entry = listed ? readCanonicalZip(bytes).find(({ name }) => name === file) : undefined;
  if (entry === undefined) throw unknown('a file of the packet');
  return entry.bytes;
}

function unknown(expected: string): AppError {
  return new AppError('invalid-input', {
    message: `Expected ${expected}, found none in the report.`,
    action: 'Verify the file once more.',
  });
}

import { CheckFailure } from '../findings';
import type { PdfFile } from '../pdf/pdf-file';
import type { Revision } from '../pdf/revisions';
import type { SignatureDictionary } from './signature-dictionary';

/** What a byte range covers: the whole file, or exactly one earlier saving of it. */
export interface Coverage {
  readonly level: 'entire-file' | 'entire-revision';
  readonly revision: Revision;
  /** The signed bytes in order. */
  readonly pieces: readonly [Uint8Array, Uint8Array];
  /** Offset after the last signed byte. */
  readonly end: number;
}

/**
 * Checks the geometry of a byte range: it leaves out exactly `<...>` of its own /Contents, and ends exactly where a saving
 * of the file ends, the one in which the signature was written.
 * @throws CheckFailure `E_BR_GAP` or `E_BR_COVERAGE`
 */
export function checkByteRange(file: PdfFile, signature: SignatureDictionary): Coverage {
  const [, length, next, rest] = signature.byteRange;
  const end = next + rest;
  if (end > file.bytes.length)
    throw new CheckFailure('E_SIG_MALFORMED', '/ByteRange reaches beyond the end of the file');
  if (length !== signature.contentsStart || next !== signature.contentsEnd) {
    throw new CheckFailure('E_BR_GAP', 'the byte range leaves out something else than exactly its own /Contents');
  }
  const revision = file.revisions.find((candidate) => end >= candidate.end && end <= candidate.lineEnd);
  const atEnd = end === file.bytes.length;
  if (revision === undefined) {
    throw new CheckFailure('E_BR_COVERAGE', 'the byte range does not end where a saving of the file ends');
  }
  if (!revision.entries.has(signature.number)) {
    throw new CheckFailure('E_BR_COVERAGE', 'the signature was not written in the saving that it covers');
  }
  return {
    level: atEnd ? 'entire-file' : 'entire-revision',
    revision,
    pieces: [file.bytes.subarray(0, length), file.bytes.subarray(next, end)],
    end,
  };
}

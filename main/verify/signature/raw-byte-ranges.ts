import type { Findings } from '../findings';
import { latin1 } from '../pdf/characters';

/** Each range costs a look at all the bytes that it leaves out. */
const maximumRanges = 16;

/**
 * Names what can still be named in a file whose structure cannot be read: byte ranges that leave out more than a
 * hexadecimal string (signature wrapping), and bytes after the last range (incremental saving). A file that gets here is
 * invalid already; this only tells the reader why somebody broke it.
 */
export function judgeRawByteRanges(bytes: Uint8Array, findings: Findings): void {
  const text = latin1(bytes, 0, bytes.length);
  let end = 0;
  const ranges = text.matchAll(/\/ByteRange ?\[ *0 +(\d{1,10}) +(\d{1,10}) +(\d{1,10}) *\]/g);
  for (const match of [...ranges].slice(0, maximumRanges)) {
    const [first = 0, second = 0, rest = 0] = match.slice(1).map(Number);
    end = Math.max(end, second + rest);
    if (!/^<[0-9a-fA-F]*>$/.test(text.slice(first, second))) {
      findings.fail('E_BR_GAP', 'A byte range leaves out something else than a signature.', `offset ${first}`);
    }
  }
  if (end > 0 && end < bytes.length) {
    findings.fail('E_REV_UNSIGNED', 'Bytes at the end of the file are covered by no signature.', `offset ${end}`);
  }
}

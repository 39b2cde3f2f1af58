import { createHash } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';
import { algorithm, integer, octetString, sequence, trueValue, type Der } from './der';
import { childAt, childrenOf, readDer, type DerValue } from './der-reader';

/**
 * The two messages of RFC 3161 that travel between this laptop and a machine with a network: the query (`.tsq`) and the
 * response (`.tsr`). The nonce is made from the imprint, so that a response is checked against its query without the query
 * having to be kept; a file to be stamped is never the same twice, so neither is its nonce.
 */
const sha256Oid = '2.16.840.1.101.3.4.2.1';

/** TimeStampReq, version 1: SHA-256, our nonce, and the authority's certificate asked for. `imprint` is 32 bytes. */
export function timestampQuery(imprint: Uint8Array): Der {
  const messageImprint = sequence(algorithm(sha256Oid, 'null'), octetString(imprint));
  return sequence(integer(1), messageImprint, integer(nonceOf(imprint)), trueValue());
}

/** The nonce of an imprint: eight bytes, positive, without a leading zero. */
export function nonceOf(imprint: Uint8Array): Uint8Array {
  const nonce = createHash('sha256').update('12b25-timestamp-nonce/v1\0').update(imprint).digest().subarray(0, 8);
  nonce[0] = ((nonce[0] ?? 0) & 0x7f) | 0x40;
  return nonce;
}

/**
 * The token inside a response.
 * @returns the DER of the token, exactly as it stood
 * @throws AppError `timestamp-refused` when the authority did not grant it, the response is unreadable, or answers another
 * query
 */
export function tokenOf(response: Uint8Array, imprint: Uint8Array): Uint8Array {
  const parts = childrenOrRefuse(response);
  const [status, token] = parts;
  const code = status === undefined ? undefined : childrenOf(status)[0]?.content[0];
  // PKIStatus 0 is granted, 1 granted with modifications (RFC 3161 section 2.4.2).
  if (code !== 0 && code !== 1) throw refused('a time stamp that was granted', `PKIStatus ${code ?? 'none'}`);
  if (token === undefined) throw refused('a time-stamp token', 'a response without one');
  const nonce = integer(nonceOf(imprint));
  const hasNonce = infoOf(token).some(({ tag, raw }) => tag === 0x02 && Buffer.compare(raw, nonce) === 0);
  if (!hasNonce) throw refused('the nonce of our query', 'another or none');
  return token.raw;
}

/** The fields of TSTInfo: SignedData, encapsulated content, octet string, sequence. */
function infoOf(token: DerValue): DerValue[] {
  try {
    const content = childAt(token, 1, 0, 2, 1, 0);
    return childrenOf(readDer(content.content));
  } catch (cause) {
    throw refused('a time-stamp token', 'a message of another kind', cause);
  }
}

function childrenOrRefuse(response: Uint8Array): DerValue[] {
  try {
    return childrenOf(readDer(response));
  } catch (cause) {
    throw refused('a time-stamp response (.tsr)', 'a damaged file or another kind of file', cause);
  }
}

/** The one error of an answer that cannot be used. */
export function refused(expected: string, found: string, cause?: unknown): AppError {
  return new AppError('timestamp-refused', {
    message: `Expected ${expected}, found ${found}.`,
    action: 'Have the query stamped again, and bring the new response.',
    cause,
  });
}

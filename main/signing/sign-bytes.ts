import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { p256, p384 } from '@noble/curves/nist.js';
import { AppError } from '../../shared/errors/app-error';

/**
 * Signs content with SHA-256, the same bytes for the same key and content: RSA PKCS#1 v1.5 by `node:crypto`; ECDSA with
 * the deterministic nonce of RFC 6979, which OpenSSL does not offer to `node:crypto`. No random number can then give a key
 * away, and the same draft, key and time give the same packet. `node:crypto` checks each such signature before it is used.
 * @param privateKey RSA, or elliptic-curve on P-256 or P-384
 * @returns the signature; for ECDSA the DER of the two numbers (RFC 3279 section 2.2.3)
 */
export function signSha256(content: Uint8Array, privateKey: KeyObject): Uint8Array {
  if (privateKey.asymmetricKeyType !== 'ec') return sign('sha256', content, privateKey);
  const { d = '', crv } = privateKey.export({ format: 'jwk' });
  const curve = crv === 'P-384' ? p384 : p256;
  const digest = createHash('sha256').update(content).digest();
  const secret = Buffer.from(d, 'base64url');
  const signature = curve.sign(digest, secret, { prehash: false, lowS: false, format: 'der' });
  secret.fill(0);
  if (verify('sha256', content, createPublicKey(privateKey), signature)) return signature;
  throw new AppError('internal-error', {
    message: 'Expected a signature that its own key confirms, found another one.',
    action: 'Sign again; nothing was written.',
  });
}

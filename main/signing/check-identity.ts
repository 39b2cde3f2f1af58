import type { X509Certificate } from 'node:crypto';
import { AppError } from '../../shared/errors/app-error';
import { childrenOf, readDer, readOid } from './der-reader';

/** Key usage bits of RFC 5280 section 4.2.1.3, counted from the left. */
const digitalSignatureBit = 0x80;
const nonRepudiationBit = 0x40;
const keyUsageOid = '2.5.29.15';

/**
 * Refuses a certificate that cannot sign at this time.
 * @param at milliseconds since 1970
 * @throws AppError `identity-not-yet-valid`, `identity-expired` or `identity-wrong-usage`
 */
export function checkCanSign(certificate: X509Certificate, at: number): void {
  // X.509 counts in seconds: the whole second in which a certificate begins or ends belongs to it.
  const second = Math.floor(at / 1000) * 1000;
  if (second < Date.parse(certificate.validFrom)) {
    throw new AppError('identity-not-yet-valid', {
      message: `The certificate is valid from ${iso(certificate.validFrom)}, and the clock says ${new Date(at).toISOString()}.`,
      action: "Check this laptop's clock, or sign on or after that day.",
    });
  }
  if (second > Date.parse(certificate.validTo)) {
    throw new AppError('identity-expired', {
      message: `The certificate was valid until ${iso(certificate.validTo)}, and the clock says ${new Date(at).toISOString()}.`,
      action: 'Sign with another identity; signatures made before that day stay as they are.',
    });
  }
  checkUsage(certificate);
}

function checkUsage(certificate: X509Certificate): void {
  const bits = keyUsageBits(certificate);
  const canSign = bits === null || (bits & (digitalSignatureBit | nonRepudiationBit)) !== 0;
  if (canSign && !certificate.ca) return;
  throw new AppError('identity-wrong-usage', {
    message: certificate.ca
      ? "Expected a person's certificate, found the certificate of a certification authority."
      : 'Expected a certificate for signatures, found one whose key usage allows neither signatures nor non-repudiation.',
    action: 'Choose a certificate that was issued for signing.',
  });
}

/** The first byte of the key usage bit string, or null where a certificate does not limit the usage of its key. */
export function keyUsageBits(certificate: X509Certificate): number | null {
  const extension = extensionsOf(certificate).find((candidate) => candidate.oid === keyUsageOid);
  if (extension === undefined) return null;
  // BIT STRING: the first content byte counts the unused bits.
  return readDer(extension.value).content[1] ?? 0;
}

/** The extensions of a certificate (RFC 5280 section 4.1): `value` is the DER inside the octet string. */
export function extensionsOf(
  certificate: X509Certificate,
): { readonly oid: string; readonly critical: boolean; readonly value: Uint8Array }[] {
  const [tbsCertificate] = childrenOf(readDer(certificate.raw));
  const explicit = tbsCertificate && childrenOf(tbsCertificate).find((value) => value.tag === 0xa3);
  if (explicit === undefined) return [];
  return childrenOf(readDer(explicit.content)).flatMap((extension) => {
    const [oid, ...rest] = childrenOf(extension);
    const value = rest.at(-1);
    if (oid === undefined || value === undefined) return [];
    return [{ oid: readOid(oid), critical: rest.length === 2 && rest[0]?.content[0] === 0xff, value: value.content }];
  });
}

function iso(date: string): string {
  return new Date(date).toISOString();
}

import { readCertificate } from './certificate';

/** The certificates (DER) of a PEM or DER file; none where it holds none that can be read. */
export function readTrust(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes).toString('latin1');
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  const candidates = blocks.length > 0 ? blocks.map(([, body = '']) => Buffer.from(body, 'base64')) : [bytes];
  return candidates.every(isCertificate) ? candidates : [];
}

function isCertificate(der: Uint8Array): boolean {
  try {
    return readCertificate(der).der.length > 0;
  } catch {
    return false;
  }
}

import type { Manifest } from '../../../shared/signature/manifest';
import { packetNames } from '../../../shared/signature/packet-layout';
import { readCertificate, type Certificate } from '../certificate/certificate';
import { judgeSigner } from '../certificate/judge-signer';
import { readTrust } from '../certificate/read-trust';
import { checkSignedData, plainData } from '../cms/check-signed-data';
import { readSignedData } from '../cms/signed-data';
import { CheckFailure, type Findings } from '../findings';
import type { VerifyContext } from '../options';
import { utf8, type PacketFiles } from './read-packet-files';

/**
 * Checks the detached signature over the manifest.
 * @returns the certificate that closed the packet; null where the signature does not hold
 */
export function checkManifestSignature(
  packet: PacketFiles,
  context: VerifyContext,
  findings: Findings,
): Certificate | null {
  const where = packetNames.manifestSignature;
  const message = packet.files.get(packetNames.manifestSignature);
  const content = packet.files.get(packetNames.manifest);
  if (message === undefined || content === undefined) return null;
  return findings.guard(where, 'E_CMS_MALFORMED', () => {
    const data = readSignedData(message);
    const checked = checkSignedData(data, [content], plainData);
    if (data.content !== null) throw new CheckFailure('E_CMS_CONTENT_TYPE', 'the signature carries content of its own');
    if (checked.names !== 'signing-certificate-v2' || data.signer.unsignedAttributes.size > 0) {
      throw new CheckFailure('E_CMS_ATTRIBUTES', 'the signature over the manifest is not in its one form');
    }
    const claimed = packet.manifest === null ? null : claimedTime(packet.manifest);
    const facts = { ...context, pool: data.certificates, claimed, proven: null, ownNotice: true };
    judgeSigner(data.signer.certificate, facts, findings, where);
    return data.signer.certificate;
  });
}

function claimedTime(manifest: Manifest): number {
  const instant = Date.parse(manifest.signedAt);
  if (Number.isNaN(instant)) throw new CheckFailure('E_PKT_MANIFEST', 'the manifest claims no readable time');
  return instant;
}

/** The certificates of `signer/certificate.pem`; PEM has to be in the one form that openssl writes. */
export function packetCertificates(packet: PacketFiles, findings: Findings): readonly Certificate[] {
  const bytes = packet.files.get(packetNames.certificate);
  if (bytes === undefined) return [];
  const certificates = readTrust(bytes).map(readCertificate);
  const written = certificates.map(({ x509 }) => x509.toString()).join('');
  if (certificates.length === 0 || written !== utf8(bytes)) {
    findings.fail('E_PKT_CONTENT', 'The file does not hold certificates and nothing else.', packetNames.certificate);
  }
  return certificates;
}

import type { X509Certificate } from 'node:crypto';
import { easternIso } from '../../../shared/signature/claimed-time';
import { attestationName, packetNames } from '../../../shared/signature/packet-layout';
import { retentionDates } from '../../../shared/rules/retention';
import type { PacketFile } from '../../packet/packet-file';
import { signCheckpoint } from '../../packet/sign-checkpoint';
import { sealPacket } from '../../packet/write-packet';
import { fingerprintOf, type SigningIdentity } from '../../signing/signing-identity';
import { sha256Hex, type AuditTrail } from '../audit/audit-trail';
import type { SealedNotice } from '../signing/seal-notice';
import type { Attestation } from '../signing/signing-gates';

/** All that goes into a packet after one signer's turn. */
export interface PacketParts {
  readonly sealed: SealedNotice;
  readonly identity: SigningIdentity;
  readonly attestation: Attestation;
  /** The signer's sealed authentication document. */
  readonly authentication: PacketFile;
  /** The filing set with its exhibits. */
  readonly filing: readonly PacketFile[];
  /** What earlier signers left: their papers, and their certificates as PEM. */
  readonly earlier: { readonly papers: readonly PacketFile[]; readonly certificates: string } | null;
}

/**
 * Puts a packet together and closes it: last events, signed checkpoint over the log's head, manifest and its signature.
 * @param at the local clock's time in milliseconds
 */
export function assemblePacket(parts: PacketParts, trail: AuditTrail, at: number): PacketFile[] {
  const { sealed, identity, attestation } = parts;
  const papers: PacketFile[] = [
    ...(parts.earlier?.papers ?? []),
    { name: packetNames.notice, bytes: sealed.pdf },
    parts.authentication,
    { name: attestationName(sealed.turn, attestation.fileName), bytes: attestation.bytes },
  ];
  const files = [...parts.filing, ...papers];
  const authenticationSha256 = sha256Hex(parts.authentication.bytes);
  trail.record({
    type: 'authentication-sealed',
    data: { signer: sealed.signer.name, fileSha256: authenticationSha256 },
  });
  trail.record({ type: 'retention-set', data: { ...retentionDates(sealed.signedAt.slice(0, 10)) } });
  trail.record({ type: 'packet-written', data: { files: files.length + 3 } });
  const signer = fingerprintOf(identity.certificate);
  const checkpoint = { logId: trail.logId, ...trail.head(), at: easternIso(at), signer };
  return sealPacket(
    [
      ...files,
      { name: packetNames.auditLog, bytes: Buffer.from(trail.text()) },
      { name: packetNames.checkpoint, bytes: Buffer.from(signCheckpoint(checkpoint, identity.privateKey)) },
      { name: packetNames.certificate, bytes: Buffer.from(pemOf(identity, parts.earlier?.certificates ?? '')) },
    ],
    { draftId: trail.logId, auditHash: sealed.auditHash, signedAt: sealed.signedAt },
    identity,
  );
}

/** The latest signer's certificate first, because `openssl` reads the first; then its chain, then earlier signers'. */
function pemOf(identity: SigningIdentity, earlier: string): string {
  const own = [identity.certificate, ...identity.chain].map((certificate: X509Certificate) => certificate.toString());
  return `${own.join('')}${earlier}`;
}

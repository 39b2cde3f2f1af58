import { AppError } from '../../../shared/errors/app-error';
import { packetNames } from '../../../shared/signature/packet-layout';
import { composeCertificate } from '../../../shared/signature/certificate-paper';
import { readPacket } from '../../packet/read-packet';
import { renderPdf } from '../../pdf/render-pdf';
import type { Revocation } from '../../verify/certificate/judge-signer';
import { verifyFile } from '../../verify/verify-file';
import { sha256Hex } from '../audit/audit-trail';
import { noticeFaces } from '../checks/notice-checks';
import { renderSealable } from '../faces/notice-faces';
import { openPacket } from './open-packet';
import { contentHashOf } from '../audit/content-hash';

/** A packet to certify, and what its check is made with. */
export interface CertificateInput {
  readonly packet: { readonly name: string; readonly bytes: Uint8Array };
  /** The checking time, milliseconds since 1970. */
  readonly now: number;
  readonly trust?: readonly Uint8Array[];
  readonly revoked?: readonly Revocation[];
}

/**
 * Draws the certificate of signature of a packet, after checking the packet: a paper about signatures that do not hold is
 * never made.
 * @throws AppError `packet-invalid` with the first reason, or `layout-unknown`
 */
export async function renderCertificate({ packet, now, trust, revoked }: CertificateInput): Promise<Uint8Array> {
  const options = { now, faces: noticeFaces, trust: trust ?? [], revoked: revoked ?? [] };
  const report = await verifyFile(packet.bytes, options);
  if (report.verdict === 'invalid') throw invalid(report.reasons[0]?.message ?? 'an invalid packet');
  const { draft, plan, pdf } = await openPacket(packet.bytes);
  const { pages } = await renderSealable(draft, plan);
  const document = composeCertificate({
    ...{ draft, plan, report, checkedAt: now },
    contentHash: contentHashOf(draft),
    notice: { sha256: sha256Hex(pdf), pages },
    packet: { name: packet.name, sha256: sha256Hex(packet.bytes) },
    auditHash: readPacket(packet.bytes).manifest.auditHash,
  });
  const { bytes } = await renderPdf(document, {
    ...{ registrant: draft.registrant.name, form: 'Certificate of signature', setting: 'paper', date: now },
    subject: `What ${packetNames.notice} was signed with, and how to verify it`,
  });
  return bytes;
}

function invalid(reason: string): AppError {
  return new AppError('packet-invalid', {
    message: `Expected a packet whose signatures hold, found: ${reason}`,
    action: 'Verify the packet and read every reason; ask for it again from where it came from.',
  });
}

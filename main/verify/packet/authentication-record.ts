import type { AuditEntry } from '../../../shared/audit/audit-event';
import { adoptionStatement } from '../../../shared/signature/adoption';
import type { AuthenticationRecord } from '../../../shared/signature/authentication-paper';
import { easternIso } from '../../../shared/signature/claimed-time';
import { attestationName, packetNames } from '../../../shared/signature/packet-layout';
import { retentionDates } from '../../../shared/rules/retention';
import { isSelfIssued } from '../certificate/chain';
import { iso } from '../certificate/judge-signer';
import type { CheckedNotice, NoticeSeal } from '../notice/check-notice';
import { sha256Of, type PacketFiles } from './read-packet-files';

/** The name of the n-th signer's attestation in a packet, whatever its ending; null where there is none. */
export function attestationOf(files: ReadonlyMap<string, Uint8Array>, turn: number): string | null {
  const stem = attestationName(turn, '').replace(/scan$/, '');
  return [...files.keys()].find((name) => name.startsWith(stem) && /^[a-z0-9]+$/.test(name.slice(stem.length))) ?? null;
}

/**
 * What a signer's authentication document has to record, computed anew from everything else in the packet: the sealed
 * notice as it was at this signer's turn, the filing set, the attestation, the certificate and the audit log.
 * @returns null where one of these is missing, which is a reason of its own elsewhere
 */
export function expectedRecord(
  packet: PacketFiles,
  notice: CheckedNotice,
  seal: NoticeSeal,
  entries: readonly AuditEntry[],
): AuthenticationRecord | null {
  const signer = notice.plan.signers[seal.turn - 1];
  const certificate = seal.signature.data?.signer.certificate;
  const claimed = seal.signature.dictionary?.claimed?.instant;
  const attested = attestationOf(packet.files, seal.turn);
  const attestation = attested === null ? undefined : packet.files.get(attested);
  const sealed = packet.files.get(packetNames.notice)?.subarray(0, seal.end);
  const { statement } = seal;
  if (!signer || !certificate || claimed === undefined || attested === null || !attestation || !sealed || !statement) {
    return null;
  }
  const signedAt = easternIso(claimed);
  const sha256 = sha256Of(attestation);
  return {
    draft: notice.draft,
    signer,
    adoption: adoptionStatement(signer, notice.draft.registrant.name ?? ''),
    contentHash: notice.contentHash,
    sealedPdfSha256: sha256Of(sealed),
    filing: filingOf(packet),
    attestation: { fileName: attested, sha256, attestedOn: attestedOn(entries, sha256) },
    credential: {
      fingerprint: certificate.fingerprint,
      issuer: certificate.issuerName,
      selfIssued: isSelfIssued(certificate),
      notBefore: iso(certificate.notBefore).slice(0, 10),
      notAfter: iso(certificate.notAfter).slice(0, 10),
    },
    audit: { logId: notice.plan.draftId, hash: statement.auditHash, events: statement.auditEvents },
    signedAt,
    retention: retentionDates(signedAt.slice(0, 10)),
  };
}

/** The filing set in the order in which it is drawn: the main documents, the submission, then exhibits. */
function filingOf(packet: PacketFiles): { name: string; sha256: string }[] {
  const names = [...packet.files.keys()].filter((name) => name.startsWith('filing/'));
  const order = [/\.htm$/, /^filing\/nt.*\.txt$/, /^filing\/submission\.xml$/];
  const rank = (name: string) => {
    const place = order.findIndex((pattern) => pattern.test(name) && !name.startsWith('filing/exhibits/'));
    return place < 0 ? order.length : place;
  };
  return names
    .sort((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
    .map((name) => ({ name, sha256: sha256Of(packet.files.get(name) ?? new Uint8Array()) }));
}

function attestedOn(entries: readonly AuditEntry[], sha256: string): string | null {
  const event = entries.find(({ type, data }) => type === 'attestation-checked' && data.sha256 === sha256);
  return event?.type === 'attestation-checked' ? event.data.attestedOn : null;
}

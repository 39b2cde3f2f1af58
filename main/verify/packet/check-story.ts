import type { AuditEntry } from '../../../shared/audit/audit-event';
import { authenticationName, packetNames } from '../../../shared/signature/packet-layout';
import type { Findings } from '../findings';
import type { CheckedNotice, NoticeSeal } from '../notice/check-notice';
import { attestationOf } from './authentication-record';
import { sha256Of, type PacketFiles } from './read-packet-files';

/** What is compared: the log's events and the files they speak of. */
interface Story {
  readonly packet: PacketFiles;
  readonly notice: CheckedNotice;
  readonly entries: readonly AuditEntry[];
}

/** Holds the audit log's events against the files: the hashes that it recorded are the hashes of what lies here. */
export function checkStory(story: Story, findings: Findings): void {
  const { packet, notice, entries } = story;
  const last = notice.seals.at(-1)?.statement ?? null;
  if (packet.manifest !== null && last !== null) {
    const { auditHash, draftId } = packet.manifest;
    if (auditHash !== last.auditHash)
      findings.fail('E_AUDIT_DISAGREES', 'Manifest and seal name different heads.', packetNames.manifest);
    if (draftId !== notice.plan.draftId)
      findings.fail('E_AUDIT_DISAGREES', 'Manifest and seal name different drafts.', packetNames.manifest);
  }
  if (entries.length === 0) return;
  for (const seal of notice.seals)
    for (const message of untold(story, seal)) findings.fail('E_AUDIT_DISAGREES', message, packetNames.auditLog);
  if (isVoided(notice.seals, entries)) {
    findings.fail('E_AUDIT_DISAGREES', 'The log says that the signatures were voided.', packetNames.auditLog);
  }
}

/** A void strikes every seal before it, and none that was made afterwards: a notice may be changed and signed anew. */
function isVoided(seals: readonly NoticeSeal[], entries: readonly AuditEntry[]): boolean {
  const earliest = Math.min(...seals.map(({ statement }) => statement?.auditEvents ?? 0));
  return entries.some(({ type, seq }) => type === 'signature-voided' && seq > earliest);
}

/** What the log should tell about one seal and does not. */
function untold({ packet, notice, entries }: Story, seal: NoticeSeal): string[] {
  const { statement, turn, signature } = seal;
  if (statement === null) return [];
  const field = signature.field.name;
  const event = entries.find(({ hash }) => hash === statement.auditHash);
  const bytes = packet.files.get(packetNames.notice) ?? new Uint8Array();
  const sealedSha256 = sha256Of(bytes.subarray(0, seal.end));
  const requested =
    event?.type === 'seal-requested' &&
    event.data.field === field &&
    event.data.contentHash === notice.contentHash &&
    event.data.fingerprint === signature.data?.signer.certificate.fingerprint;
  const sealed = entries.some(
    ({ type, data }) => type === 'notice-sealed' && data.field === field && data.pdfSha256 === sealedSha256,
  );
  const authentication = packet.files.get(authenticationName(turn));
  const authenticated =
    authentication === undefined ||
    entries.some(({ type, data }) => type === 'authentication-sealed' && data.fileSha256 === sha256Of(authentication));
  const attested = attestationTold(packet, entries, turn);
  return [
    ...(requested ? [] : [`The log does not ask for the seal of ${field}.`]),
    ...(sealed ? [] : [`The log does not tell of the seal of ${field}.`]),
    ...(authenticated ? [] : [`The log does not tell of the authentication document of ${field}.`]),
    ...(attested ? [] : [`The log does not tell of the attestation of ${field}.`]),
  ];
}

function attestationTold(packet: PacketFiles, entries: readonly AuditEntry[], turn: number): boolean {
  const name = attestationOf(packet.files, turn);
  const copy = name === null ? undefined : packet.files.get(name);
  if (copy === undefined) return true;
  const sha256 = sha256Of(copy);
  return entries.some(({ type, data }) => type === 'attestation-checked' && data.sha256 === sha256);
}

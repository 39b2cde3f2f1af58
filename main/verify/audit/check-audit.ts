import { createHash } from 'node:crypto';
import { readAuditLog, verifyChain, type ChainHead } from '../../../shared/audit/audit-chain';
import type { AuditEntry } from '../../../shared/audit/audit-event';
import { parseCheckpoint } from '../../../shared/audit/checkpoint';
import { packetNames } from '../../../shared/signature/packet-layout';
import type { VerificationReport } from '../../../shared/verification/report';
import type { Certificate } from '../certificate/certificate';
import { signatureHolds } from '../cms/algorithms';
import type { Findings } from '../findings';
import type { CheckedNotice } from '../notice/check-notice';
import { utf8, type PacketFiles } from '../packet/read-packet-files';

/** An audit log that was checked; `entries` only where its chain holds. */
export interface CheckedAudit {
  readonly report: VerificationReport['audit'];
  readonly entries: readonly AuditEntry[];
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Checks the audit log's chain against every head known from elsewhere: those that the sealed notice's signatures state, and
 * the signed checkpoint.
 */
export function checkAudit(
  packet: PacketFiles,
  known: { readonly notice: CheckedNotice | null; readonly signer: Certificate | null },
  findings: Findings,
): CheckedAudit {
  const where = packetNames.auditLog;
  const bytes = packet.files.get(where);
  const text = bytes === undefined ? null : utf8(bytes);
  const broken: CheckedAudit = { report: { status: 'broken', events: 0, head: null, matchesSeal: null }, entries: [] };
  if (bytes === undefined) return { ...broken, report: { ...broken.report, status: 'absent' } };
  if (text === null) {
    findings.fail('E_AUDIT_BROKEN', 'The audit log is not UTF-8.', where);
    return broken;
  }
  const sealed = sealedHeads(known.notice);
  const logId = known.notice?.plan.draftId;
  const chain = verifyChain(text, sha256, { ...(logId === undefined ? {} : { logId }), heads: sealed });
  if (chain.status === 'broken') {
    const code =
      chain.reason === 'head-differs' || chain.reason === 'lines-missing' ? 'E_AUDIT_HEAD' : 'E_AUDIT_BROKEN';
    findings.fail(code, `The audit log is broken: ${chain.reason}.`, `${where} line ${chain.line}`);
    return { ...broken, report: { ...broken.report, matchesSeal: code === 'E_AUDIT_HEAD' ? false : null } };
  }
  checkCheckpoint(packet, { chain, signer: known.signer, logId }, findings);
  const matchesSeal = sealed.length === 0 ? null : true;
  if (sealed.length === 0) findings.fail('E_AUDIT_HEAD', 'No signature states a head of this log.', where);
  return {
    report: { status: 'intact', events: chain.count, head: chain.head, matchesSeal },
    entries: readAuditLog(text),
  };
}

function sealedHeads(notice: CheckedNotice | null): readonly ChainHead[] {
  return (notice?.seals ?? []).flatMap(({ statement }) =>
    statement === null ? [] : [{ count: statement.auditEvents, head: statement.auditHash }],
  );
}

/** The checkpoint signs the log's last head: without it, lines could be cut off at the end. */
function checkCheckpoint(
  packet: PacketFiles,
  facts: { readonly chain: ChainHead; readonly signer: Certificate | null; readonly logId: string | undefined },
  findings: Findings,
): void {
  const where = packetNames.checkpoint;
  const bytes = packet.files.get(where);
  if (bytes === undefined) return;
  const text = utf8(bytes);
  const parsed = text === null ? null : parseCheckpoint(text);
  if (text === null || parsed === null) {
    findings.fail('E_AUDIT_CHECKPOINT', 'The checkpoint is not in its one form.', where);
    return;
  }
  const { checkpoint, signatureBase64 } = parsed;
  const { chain, signer, logId } = facts;
  if (
    checkpoint.head !== chain.head ||
    checkpoint.count !== chain.count ||
    (logId !== undefined && checkpoint.logId !== logId)
  ) {
    findings.fail(
      'E_AUDIT_CHECKPOINT',
      'The checkpoint is over another log, or the log was cut off or went on.',
      where,
    );
  }
  const body = Buffer.from(text.slice(0, text.lastIndexOf('signature ')));
  if (signer === null || checkpoint.signer !== signer.fingerprint || !holds(signer, body, signatureBase64)) {
    findings.fail('E_AUDIT_CHECKPOINT', "The checkpoint was not signed by the packet's signer.", where);
  }
}

function holds(signer: Certificate, body: Uint8Array, signatureBase64: string): boolean {
  const signature = Buffer.from(signatureBase64, 'base64');
  if (signature.toString('base64') !== signatureBase64) return false;
  const key = signer.x509.publicKey;
  const kind = key.asymmetricKeyType === 'ec' ? 'ecdsa' : 'rsa-pkcs1';
  try {
    return signatureHolds({ kind, digest: 'sha256', saltLength: 0 }, key, body, signature);
  } catch {
    return false;
  }
}

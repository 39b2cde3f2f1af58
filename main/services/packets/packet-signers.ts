import { readAuditLog } from '../../../shared/audit/audit-chain';
import type { AuditEntry } from '../../../shared/audit/audit-event';
import type { PacketSigner } from '../../../shared/ipc/contracts/signing';
import { easternIso } from '../../../shared/signature/claimed-time';
import { signatureFieldName, type SigningPlan } from '../../../shared/signature/signing-plan';

/**
 * Who of a plan has signed, when and with which key, as the log tells it: a seal counts from the event that asked for it,
 * whose hash stands in the signature, and not if the signatures were voided afterwards.
 */
export function signersOf(plan: SigningPlan, log: string): PacketSigner[] {
  const entries = sinceVoided(readAuditLog(log));
  return plan.signers.map((signer, index) => {
    const asked = requestOf(entries, signatureFieldName(index + 1));
    return {
      ...signer,
      fingerprint: asked?.data.fingerprint ?? null,
      signedAt: asked === null ? null : easternIso(Date.parse(asked.at)),
    };
  });
}

function sinceVoided(entries: readonly AuditEntry[]): readonly AuditEntry[] {
  return entries.slice(entries.findLastIndex(({ type }) => type === 'signature-voided') + 1);
}

function requestOf(entries: readonly AuditEntry[], field: string) {
  const sealed = entries.findLast((entry) => entry.type === 'notice-sealed' && entry.data.field === field);
  if (sealed?.type !== 'notice-sealed') return null;
  const asked = entries.find(({ hash }) => hash === sealed.data.auditHash);
  return asked?.type === 'seal-requested' ? asked : null;
}

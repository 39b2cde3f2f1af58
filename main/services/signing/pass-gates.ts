import type { Finding } from '../../../shared/rules/finding';
import type { Override } from '../../../shared/rules/release-state';
import { adoptionStatement } from '../../../shared/signature/adoption';
import type { PlannedSigner } from '../../../shared/signature/signing-plan';
import { checkCanSign } from '../../signing/check-identity';
import type { SigningIdentity } from '../../signing/signing-identity';
import { sha256Hex, type AuditTrail } from '../audit/audit-trail';
import type { FrozenNotice, SealPorts } from './freeze-notice';
import {
  refuseFindings,
  refuseMissingAttestation,
  refuseMissingAuthority,
  refuseOtherName,
  type Attestation,
} from './signing-gates';

/** What a signer brings to the act. */
export interface SealRequest {
  readonly identity: SigningIdentity;
  readonly typedName: string;
  readonly attestation: Attestation | null;
  readonly overrides: readonly Override[];
}

/** The ports at the moment of the act, which every step shares. */
export interface SealingMoment extends SealPorts {
  /** Milliseconds since 1970, of the local clock. */
  readonly at: number;
}

/**
 * Everything that must be so before a key is used, each an audit event: the rules, the authority, the attestation, the name,
 * the certificate, the adoption of the signature.
 * @throws AppError of the gate that did not open
 */
export function passGates(frozen: FrozenNotice, request: SealRequest, moment: SealingMoment): void {
  const { draft, signer } = frozen;
  const { trail, at } = moment;
  const actor = { kind: 'person', name: signer.name } as const;
  const findings = moment.check(draft, at);
  trail.record({ type: 'check-run', data: countBySeverity(findings) });
  refuseFindings(findings, request.overrides);
  recordOverrides(findings, request.overrides, { trail, actor });
  refuseMissingAuthority(draft, signer);
  const authority = draft.exhibits.filter(({ kind }) => kind === 'authority').map(({ sha256 }) => sha256);
  const { capacity, title } = signer;
  trail.record({ type: 'capacity-declared', data: { capacity, title, authority } }, actor);
  recordAttestation(request.attestation, signer, { trail, at });
  refuseOtherName(signer, request.typedName, request.identity);
  trail.record({ type: 'name-typed', data: { name: request.typedName } }, actor);
  checkCanSign(request.identity.certificate, at);
  const statement = adoptionStatement(signer, draft.registrant.name ?? '');
  const statementSha256 = sha256Hex(statement);
  trail.record({ type: 'adoption-accepted', data: { signer: signer.name, statement, statementSha256 } }, actor);
}

function recordAttestation(
  attestation: Attestation | null,
  signer: PlannedSigner,
  { trail, at }: { trail: AuditTrail; at: number },
): void {
  refuseMissingAttestation(attestation, at);
  if (attestation === null) return;
  const { attestedOn, filedAt, bytes } = attestation;
  const data = { signer: signer.name, sha256: sha256Hex(bytes), attestedOn, filedAt };
  trail.record({ type: 'attestation-checked', data });
}

function recordOverrides(
  findings: readonly Finding[],
  overrides: readonly Override[],
  { trail, actor }: { trail: AuditTrail; actor: { readonly kind: 'person'; readonly name: string } },
): void {
  for (const { rule, reason } of overrides) {
    for (const { field } of findings.filter((finding) => finding.rule === rule)) {
      trail.record({ type: 'finding-overridden', data: { rule, field, reason } }, actor);
    }
  }
}

/** How many findings of each severity: what the log keeps of a check. */
export function countBySeverity(findings: readonly Finding[]) {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { block: count('block'), error: count('error'), warn: count('warn'), info: count('info') };
}

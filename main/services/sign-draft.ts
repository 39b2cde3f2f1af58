import type { Draft } from '../../shared/draft/draft';
import { AppError } from '../../shared/errors/app-error';
import { getField } from '../../shared/draft/field-path';
import { businessCalendar } from '../../shared/deadlines/calendar';
import { checkDraft } from '../../shared/rules/check-draft';
import type { Finding } from '../../shared/rules/finding';
import type { Override } from '../../shared/rules/release-state';
import { planOf, type PlannedSigner } from '../../shared/signature/signing-plan';
import type { Clock } from '../../shared/time/clock';
import type { PacketFile } from '../packet/packet-file';
import type { SigningIdentity } from '../signing/signing-identity';
import { assemblePacket } from './assemble-packet';
import { memoryTrail } from './audit-trail';
import { derivedDraftId } from './draft-id';
import { renderFilingSet, renderSealable } from './notice-faces';
import { sealAuthentication } from './seal-authentication';
import { contentHashOf, freezeNotice, sealFrozen } from './seal-notice';
import type { Attestation } from './signing-gates';

/** What one signer of a draft that came as a file brings. */
export interface SignDraftInput {
  readonly draft: Draft;
  readonly identity: SigningIdentity;
  readonly attestation: Attestation;
  readonly overrides: readonly Override[];
  readonly coSigners: readonly PlannedSigner[];
}

/** What signing made. */
export interface SignedFiles {
  readonly files: readonly PacketFile[];
  readonly auditHash: string;
}

/**
 * Signs a draft file from start to packet without a window: the same ceremony, with the identity's own name standing for
 * the typed one.
 * @throws AppError as {@link sealFrozen}, and `signing-blocked` when the draft does not say who signs
 */
export async function signDraft(input: SignDraftInput, ports: { readonly clock: Clock }): Promise<SignedFiles> {
  const { draft, identity, attestation } = input;
  const logId = derivedDraftId(draft);
  const plan = planOf(draft, logId, input.coSigners);
  if (plan === null) throw withoutSigner(draft);
  const trail = memoryTrail(logId, ports.clock);
  trail.record({ type: 'draft-created', data: { contentHash: contentHashOf(draft) } });
  const seals = { ...ports, trail, render: renderSealable, check: findingsOf };
  const frozen = await freezeNotice({ draft, plan }, null, seals);
  const request = { identity, attestation, typedName: identity.name, overrides: input.overrides };
  const sealed = await sealFrozen(frozen, request, seals);
  const at = ports.clock.now();
  const filing = renderFilingSet(draft);
  const authentication = await sealAuthentication({ draft, sealed, identity, attestation, filing, logId, at });
  const parts = { sealed, identity, attestation, authentication, filing, earlier: null };
  return { files: assemblePacket(parts, trail, at), auditHash: sealed.auditHash };
}

/**
 * What the rules say where nobody can be interviewed: a private question that has no answer is a warning here, recorded
 * with the others, because the signer makes the same representation by signing the form; the window asks it.
 */
export function findingsOf(draft: Draft, now: number): readonly Finding[] {
  return checkDraft(draft, { now, calendar: businessCalendar() }).map((finding) => {
    const isOpenQuestion = finding.field.startsWith('preflight.') && (getField(draft, finding.field) ?? null) === null;
    return isOpenQuestion && finding.severity === 'error' ? { ...finding, severity: 'warn' } : finding;
  });
}

function withoutSigner(draft: Draft): AppError {
  const field = draft.signature.name === null ? 'signature.name' : 'signature.capacity';
  return new AppError('signing-blocked', {
    message: `Expected the draft to say who signs, found no ${field}.`,
    action: 'Fill in the signature block: name, title and capacity (executive-officer or authorized-representative).',
    details: { field },
  });
}

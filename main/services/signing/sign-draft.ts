import { businessCalendar, type BusinessCalendar } from '../../../shared/deadlines/calendar';
import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import { AppError } from '../../../shared/errors/app-error';
import { checkDraft } from '../../../shared/rules/check-draft';
import { faceFacts } from '../../../shared/rules/face-facts';
import type { Finding } from '../../../shared/rules/finding';
import type { Override } from '../../../shared/rules/release-state';
import { planOf, type PlannedSigner, type SigningPlan } from '../../../shared/signature/signing-plan';
import type { Clock } from '../../../shared/time/clock';
import type { PacketFile } from '../../packet/packet-file';
import type { SigningIdentity } from '../../signing/signing-identity';
import { memoryTrail, sha256Hex, type AuditTrail } from '../audit/audit-trail';
import { derivedDraftId } from '../drafts/draft-id';
import { finishTurn } from './finish-turn';
import { exhibitFiles, type ReadExhibit } from '../drafts/exhibit-files';
import { renderFilingSet, renderSealable } from '../faces/notice-faces';
import { openPacket } from '../packets/open-packet';
import { contentHashOf } from '../audit/content-hash';
import { freezeNotice } from './freeze-notice';
import type { Attestation } from './signing-gates';

/** What a signer brings to the command line. */
export interface SignerInput {
  /** The name as the signer typed it; the identity's own where none is given. */
  readonly typedName?: string | undefined;
  readonly identity: SigningIdentity;
  readonly attestation: Attestation;
  readonly overrides: readonly Override[];
  /** Where exhibits are found; a packet that is continued brings its own. */
  readonly exhibits?: ReadExhibit;
  /** The business days that deadlines are counted in; the program's own table where none is given. */
  readonly calendar?: BusinessCalendar;
}

/** What signing made. */
export interface SignedFiles {
  readonly files: readonly PacketFile[];
  readonly auditHash: string;
}

/**
 * Signs a draft file from start to packet without a window, by the same ceremony.
 * @throws AppError as `sealFrozen`, and `signing-blocked` when the draft does not say who signs
 */
export async function signDraft(
  draft: Draft,
  signer: SignerInput & { readonly coSigners: readonly PlannedSigner[] },
  clock: Clock,
): Promise<SignedFiles> {
  const logId = derivedDraftId(draft);
  const plan = requirePlan(draft, logId, signer.coSigners);
  const trail = memoryTrail(logId, clock);
  trail.record({ type: 'draft-created', data: { contentHash: contentHashOf(draft) } });
  const ports = portsOf(clock, trail, signer);
  const frozen = await freezeNotice({ draft, plan }, null, ports);
  const request = { ...signer, typedName: signer.typedName ?? signer.identity.name };
  const { files, sealed } = await finishTurn(frozen, request, null, ports);
  return { files, auditHash: sealed.auditHash };
}

/**
 * Adds the next co-signer's signature to a packet: earlier signatures stay valid, the log goes on.
 * @throws AppError `packet-invalid`, `audit-broken`, `signing-already-signed`, and as `sealFrozen`
 */
export async function signPacket(
  packet: { readonly fileName: string; readonly bytes: Uint8Array },
  signer: SignerInput,
  clock: Clock,
): Promise<SignedFiles> {
  const opened = await openPacket(packet.bytes);
  const trail = memoryTrail(opened.plan.draftId, clock, opened.log);
  const { head } = opened.log.chain;
  const data = { fileName: packet.fileName, sha256: sha256Hex(packet.bytes), head };
  trail.record({ type: 'packet-received', data });
  const ports = portsOf(clock, trail, { ...signer, exhibits: () => null });
  const frozen = await freezeNotice(opened, opened, ports);
  const request = { ...signer, typedName: signer.typedName ?? signer.identity.name };
  const { files, sealed } = await finishTurn(frozen, request, opened, ports);
  return { files, auditHash: sealed.auditHash };
}

/**
 * What the rules say where nobody can be interviewed: a private question that has no answer is a warning here, recorded
 * with the others, because the signer makes the same representation by signing the form; the window asks it.
 */
export function findingsOf(draft: Draft, now: number, calendar = businessCalendar()): readonly Finding[] {
  const faces = faceFacts(draft);
  const context = { now, calendar, ...(faces === null ? {} : { faces }) };
  return checkDraft(draft, context).map((finding) => {
    const isOpenQuestion = finding.field.startsWith('preflight.') && (getField(draft, finding.field) ?? null) === null;
    return isOpenQuestion && finding.severity === 'error' ? { ...finding, severity: 'warn' } : finding;
  });
}

/** @throws AppError `signing-blocked` when the draft does not say who signs and as what */
export function requirePlan(draft: Draft, draftId: string, coSigners: readonly PlannedSigner[]): SigningPlan {
  const plan = planOf(draft, draftId, coSigners);
  if (plan !== null) return plan;
  const field = draft.signature.name === null ? 'signature.name' : 'signature.capacity';
  throw new AppError('signing-blocked', {
    message: `Expected the draft to say who signs, found no ${field}.`,
    action: 'Fill in the signature block: name, title and capacity (executive-officer or authorized-representative).',
    details: { field },
  });
}

function portsOf(
  clock: Clock,
  trail: AuditTrail,
  { exhibits = () => null, calendar }: Pick<SignerInput, 'exhibits' | 'calendar'>,
) {
  const filing = (draft: Draft, plan: SigningPlan) => [
    ...renderFilingSet(draft, plan),
    ...exhibitFiles(draft, exhibits),
  ];
  const check = (draft: Draft, now: number) => findingsOf(draft, now, calendar);
  return { clock, trail, render: renderSealable, check, filing };
}

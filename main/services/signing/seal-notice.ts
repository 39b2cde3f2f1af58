import { canonicalJson } from '../../../shared/audit/canonical-json';
import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { Finding } from '../../../shared/rules/finding';
import type { Override } from '../../../shared/rules/release-state';
import { adoptionStatement } from '../../../shared/signature/adoption';
import { easternIso } from '../../../shared/signature/claimed-time';
import type { SealingStage } from '../../../shared/ipc/contracts/signing';
import { formatSealReason } from '../../../shared/signature/seal-reason';
import { signatureFieldName, type PlannedSigner, type SigningPlan } from '../../../shared/signature/signing-plan';
import type { Clock } from '../../../shared/time/clock';
import type { PacketFile } from '../../packet/packet-file';
import { checkCanSign } from '../../signing/check-identity';
import { sealPdf } from '../../signing/seal-pdf';
import { fingerprintOf, type SigningIdentity } from '../../signing/signing-identity';
import { sha256Hex, type AuditTrail } from '../audit/audit-trail';
import {
  refuseFindings,
  refuseMissingAttestation,
  refuseMissingAuthority,
  refuseOtherName,
  type Attestation,
} from './signing-gates';

/** The ceremony's steps as the command line and the window both take them: freeze, pass the gates, seal. */

/** A notice at the moment of freezing: nothing of it may change until it is sealed. */
export interface FrozenNotice {
  readonly draft: Draft;
  readonly plan: SigningPlan;
  /** SHA-256 over the canonical JSON of the draft. */
  readonly contentHash: string;
  /** The bytes that are shown and then sealed; with earlier signatures in them, if there are any. */
  readonly pdf: Uint8Array;
  readonly pdfSha256: string;
  readonly pages: number;
  /** The filing set with its exhibits, collected before anyone signs. */
  readonly filing: readonly PacketFile[];
  /** Whose turn it is, from 1. */
  readonly turn: number;
  readonly signer: PlannedSigner;
}

/** What sealing needs from outside. */
export interface SealPorts {
  readonly clock: Clock;
  readonly trail: AuditTrail;
  /** Draws the unsigned notice; called when freezing and again before sealing. */
  readonly render: (draft: Draft, plan: SigningPlan) => Promise<{ readonly bytes: Uint8Array; readonly pages: number }>;
  readonly check: (draft: Draft, now: number) => readonly Finding[];
  /** Draws the filing set and finds its exhibits. @throws AppError `exhibit-missing` or `exhibit-changed` */
  readonly filing: (draft: Draft, plan: SigningPlan) => readonly PacketFile[];
  /** Hears how far sealing is, where a person waits for it. */
  readonly report?: (stage: SealingStage) => void;
}

/** What a signer brings to the act. */
export interface SealRequest {
  readonly identity: SigningIdentity;
  readonly typedName: string;
  readonly attestation: Attestation | null;
  readonly overrides: readonly Override[];
}

/** The sealed notice, and the audit log's head that stands inside it. */
export interface SealedNotice {
  readonly pdf: Uint8Array;
  readonly contentHash: string;
  readonly auditHash: string;
  readonly auditEvents: number;
  /** ISO 8601 with the Eastern offset, of the local clock. */
  readonly signedAt: string;
  readonly turn: number;
  readonly signer: PlannedSigner;
}

/** SHA-256 over the canonical JSON of a draft, lower-case hexadecimal. */
export function contentHashOf(draft: Draft): string {
  return sha256Hex(canonicalJson(draft));
}

/**
 * Freezes a notice for its next signer.
 * @param sealedSoFar the PDF with the earlier signatures; null before the first
 * @throws AppError `signing-already-signed` when everyone has signed, `exhibit-missing`, `exhibit-changed`
 */
export async function freezeNotice(
  notice: { readonly draft: Draft; readonly plan: SigningPlan },
  earlier: { readonly pdf: Uint8Array; readonly signatures: number; readonly filing: readonly PacketFile[] } | null,
  ports: SealPorts,
): Promise<FrozenNotice> {
  const { draft, plan } = notice;
  const turn = (earlier?.signatures ?? 0) + 1;
  const signer = plan.signers[turn - 1];
  if (signer === undefined) {
    throw new AppError('signing-already-signed', {
      message: `Expected a signer whose turn it is, found that all ${plan.signers.length} have signed.`,
      action: 'Nothing is left to sign; to change the notice, amend it.',
    });
  }
  const rendered = await ports.render(draft, plan);
  const pdf = earlier?.pdf ?? rendered.bytes;
  const contentHash = contentHashOf(draft);
  const pdfSha256 = sha256Hex(pdf);
  const filing = earlier?.filing ?? ports.filing(draft, plan);
  const frozen = { draft, plan, contentHash, pdf, pdfSha256, pages: rendered.pages, filing, turn, signer };
  refuseOtherBytes(frozen, rendered.bytes);
  ports.trail.record({ type: 'notice-frozen', data: { contentHash, pdfSha256, pages: rendered.pages } });
  return frozen;
}

/**
 * Seals a frozen notice. Each step is an audit event; a gate that does not open is one too, and nothing else happens.
 * @throws AppError of the gate: `signing-blocked`, `signing-attestation-missing`, `signing-authority-missing`,
 * `signing-name-mismatch`, `identity-expired`, `identity-not-yet-valid`, `identity-wrong-usage`,
 * `signing-content-changed`
 */
export async function sealFrozen(frozen: FrozenNotice, request: SealRequest, ports: SealPorts): Promise<SealedNotice> {
  const at = ports.clock.now();
  try {
    ports.report?.('drawing');
    passGates(frozen, request, { ...ports, at });
    refuseOtherBytes(frozen, (await ports.render(frozen.draft, frozen.plan)).bytes);
  } catch (error) {
    if (error instanceof AppError) {
      ports.trail.record({ type: 'signing-refused', data: { code: error.code, step: 'gates' } });
    }
    throw error;
  }
  ports.report?.('signing');
  return seal(frozen, request.identity, { ...ports, at });
}

interface SealingMoment extends SealPorts {
  readonly at: number;
}

function passGates(frozen: FrozenNotice, request: SealRequest, moment: SealingMoment): void {
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

/**
 * What was signed is what was seen: the frozen bytes must begin with what the draft draws at this very moment, and must
 * still have the hash that was shown.
 */
function refuseOtherBytes(frozen: FrozenNotice, rendered: Uint8Array): void {
  const { pdf } = frozen;
  const begins = pdf.length >= rendered.length && Buffer.compare(pdf.subarray(0, rendered.length), rendered) === 0;
  const isWhole = frozen.turn > 1 || pdf.length === rendered.length;
  const isSame = contentHashOf(frozen.draft) === frozen.contentHash && sha256Hex(pdf) === frozen.pdfSha256;
  if (begins && isWhole && isSame) return;
  throw new AppError('signing-content-changed', {
    message: 'Expected the notice exactly as it was frozen and shown, found that drawing it again gives other bytes.',
    action: 'Nothing was signed. Freeze and read the notice again.',
  });
}

async function seal(frozen: FrozenNotice, identity: SigningIdentity, moment: SealingMoment): Promise<SealedNotice> {
  const { trail, at } = moment;
  const { signer, contentHash, pdfSha256, turn } = frozen;
  const field = signatureFieldName(turn);
  const fingerprint = fingerprintOf(identity.certificate);
  const actor = { kind: 'person', name: signer.name } as const;
  trail.record({ type: 'key-unlocked', data: { fingerprint, credential: 'private key under a passphrase' } }, actor);
  const chain = trail.record(
    { type: 'seal-requested', data: { signer: signer.name, fingerprint, contentHash, pdfSha256, field } },
    actor,
  );
  const statement = { capacity: signer.capacity, contentHash, auditHash: chain.head, auditEvents: chain.count };
  const pdf = await sealPdf({ pdf: frozen.pdf, field, identity, at, reason: formatSealReason(statement) });
  trail.record({
    type: 'notice-sealed',
    data: { signer: signer.name, field, auditHash: chain.head, pdfSha256: sha256Hex(pdf) },
  });
  const { head: auditHash, count: auditEvents } = chain;
  return { pdf, contentHash, auditHash, auditEvents, signedAt: easternIso(at), turn, signer };
}

/** How many findings of each severity: what the log keeps of a check. */
export function countBySeverity(findings: readonly Finding[]) {
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  return { block: count('block'), error: count('error'), warn: count('warn'), info: count('info') };
}

import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { Finding } from '../../../shared/rules/finding';
import type { PlannedSigner, SigningPlan } from '../../../shared/signature/signing-plan';
import type { Clock } from '../../../shared/time/clock';
import type { PacketFile } from '../../packet/packet-file';
import { sha256Hex, type AuditTrail } from '../audit/audit-trail';
import { contentHashOf } from '../audit/content-hash';
import type { SealingStage } from '../../../shared/ipc/contracts/signing';

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
 * What was signed is what was seen: the frozen bytes must begin with what the draft draws at this very moment, and must
 * still have the hash that was shown.
 */
export function refuseOtherBytes(frozen: FrozenNotice, rendered: Uint8Array): void {
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

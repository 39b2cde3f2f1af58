import { AppError } from '../../../shared/errors/app-error';
import { easternIso } from '../../../shared/signature/claimed-time';
import { formatSealReason } from '../../../shared/signature/seal-reason';
import { signatureFieldName, type PlannedSigner } from '../../../shared/signature/signing-plan';
import { sealPdf } from '../../signing/seal-pdf';
import { fingerprintOf, type SigningIdentity } from '../../signing/signing-identity';
import { sha256Hex } from '../audit/audit-trail';
import { refuseOtherBytes, type FrozenNotice, type SealPorts } from './freeze-notice';
import { passGates, type SealingMoment, type SealRequest } from './pass-gates';

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

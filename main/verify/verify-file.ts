import { AppError } from '../../shared/errors/app-error';
import type { VerificationReport } from '../../shared/verification/report';
import { readCertificate } from './certificate/certificate';
import { Findings } from './findings';
import { namesOf } from './notice/names-of';
import type { VerifyContext, VerifyOptions } from './options';
import { latin1 } from './pdf/characters';
import { verifyPacket, type CheckedPacket } from './packet/verify-packet';
import { verifyPdf } from './verify-pdf';

const noAudit: VerificationReport['audit'] = { status: 'absent', events: 0, head: null, matchesSeal: null };

/**
 * Checks a signed PDF or a packet, offline and without changing anything.
 * @returns a report that never says `valid` unless every check was made and passed
 * @throws AppError `invalid-input` for a file that is neither, not even a damaged one
 */
export async function verifyFile(bytes: Uint8Array, options: VerifyOptions): Promise<VerificationReport> {
  const kind = kindOf(bytes);
  if (kind === 'neither') {
    throw new AppError('invalid-input', {
      message: 'Expected a signed PDF or a packet (.zip), found another kind of file.',
      action: 'Choose the PDF or the packet that you received.',
    });
  }
  const findings = new Findings();
  const checked = await check(kind, bytes, contextOf(options), findings);
  return {
    verdict: findings.verdict,
    reasons: [...findings.reasons],
    statements: [...findings.statements],
    ...checked,
    signatures: [...checked.signatures],
  };
}

function contextOf({ now, trust = [], known, revoked = [], faces }: VerifyOptions): VerifyContext {
  return {
    pinned: [...trust, ...(known?.signatures ?? [])].map(readCertificate),
    stampPinned: [...trust, ...(known?.timeStamps ?? [])].map(readCertificate),
    demandsTrust: trust.length > 0,
    ...{ now, revoked, faces: faces ?? null },
  };
}

/** Whatever goes wrong inside, known or unknown, ends in a reason and never in `valid`. */
async function check(
  kind: 'pdf' | 'packet',
  bytes: Uint8Array,
  context: VerifyContext,
  findings: Findings,
): Promise<CheckedPacket> {
  try {
    if (kind === 'packet') return await verifyPacket(bytes, context, findings);
    const { reported, notice } = await verifyPdf({ name: 'file', bytes, isPaper: false }, context, findings);
    return { audit: noAudit, packet: null, notice: namesOf(notice), signatures: reported };
  } catch (error) {
    findings.caught(error, 'file', 'E_FORMAT');
    return { audit: noAudit, packet: null, notice: null, signatures: [] };
  }
}

/** A damaged first byte must not turn a broken file into no file: the end of the file speaks too. */
function kindOf(bytes: Uint8Array): 'pdf' | 'packet' | 'neither' {
  const head = latin1(bytes, 0, Math.min(1024, bytes.length));
  const tail = latin1(bytes, Math.max(0, bytes.length - 1024), bytes.length);
  if (head.startsWith('PK\x03\x04')) return 'packet';
  if (head.includes('%PDF-') || /startxref|%%EOF/.test(tail)) return 'pdf';
  return tail.includes('PK\x05\x06') || tail.includes('PK\x01\x02') ? 'packet' : 'neither';
}

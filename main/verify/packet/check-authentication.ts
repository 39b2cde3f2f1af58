import type { AuditEntry } from '../../../shared/audit/audit-event';
import { authenticationName } from '../../../shared/signature/packet-layout';
import { parseSealReason } from '../../../shared/signature/seal-reason';
import type { VerifiedSignature } from '../../../shared/verification/report';
import type { Findings } from '../findings';
import type { CheckedNotice, NoticeSeal } from '../notice/check-notice';
import { checkSealAppearance } from '../notice/check-seal-appearance';
import type { VerifyContext } from '../options';
import { asString, sameBytes } from '../pdf/objects';
import { textOf } from '../pdf/strings';
import { verifyPdf, type CheckedPdf } from '../verify-pdf';
import { expectedRecord } from './authentication-record';
import type { PacketFiles } from './read-packet-files';

/** What an authentication document is held against. */
export interface Authentication {
  readonly packet: PacketFiles;
  readonly notice: CheckedNotice;
  readonly seal: NoticeSeal;
  readonly entries: readonly AuditEntry[];
}

/** Checks one signer's authentication document: its signature, its pages, and that the same key signed it for the same act. */
export async function checkAuthentication(
  authentication: Authentication,
  context: VerifyContext,
  findings: Findings,
): Promise<readonly VerifiedSignature[]> {
  const { packet, notice, seal } = authentication;
  const name = authenticationName(seal.turn);
  const bytes = packet.files.get(name);
  if (bytes === undefined) {
    findings.fail('E_PKT_MISSING', 'A signer without an authentication document.', name);
    return [];
  }
  const inside = findings.inside(name);
  const checked = await verifyPdf({ name, bytes, isPaper: true }, context, inside);
  checkSameAct(checked, seal, inside);
  const { file } = checked;
  if (file !== null)
    for (const signature of checked.signatures)
      checkSealAppearance({ file, signature }, notice.plan, context.faces, inside);
  await checkPages(checked, authentication, context, inside);
  return checked.reported;
}

function checkSameAct(checked: CheckedPdf, seal: NoticeSeal, findings: Findings): void {
  const [signature, ...others] = checked.signatures;
  const own = seal.signature;
  if (signature === undefined || others.length > 0 || checked.notice !== null) {
    findings.fail('E_PKT_CONTENT', 'Expected one signature and no draft of its own.', 'form');
    return;
  }
  if (signature.data?.signer.certificate.fingerprint !== own.data?.signer.certificate.fingerprint) {
    findings.fail(
      'E_CERT_DIFFERS',
      'Notice and authentication document are signed with different keys.',
      signature.where,
    );
  }
  const reason = asString(signature.dictionary?.dictionary.entries.get('Reason'));
  const statement = reason === null ? null : parseSealReason(textOf(reason));
  const same =
    statement?.contentHash === seal.statement?.contentHash &&
    statement?.auditHash === seal.statement?.auditHash &&
    signature.dictionary?.claimed?.instant === own.dictionary?.claimed?.instant;
  if (!same) findings.fail('E_PKT_CONTENT', 'The document states another act of signing.', signature.where);
}

/**
 * The pages are drawn anew from the rest of the packet, and the first saving has to be exactly that. What is invalid
 * already is not drawn: pages cannot record rightly what is wrong, and drawing takes the longest of all checks.
 */
async function checkPages(
  checked: CheckedPdf,
  { packet, notice, seal, entries }: Authentication,
  context: VerifyContext,
  findings: Findings,
): Promise<void> {
  if (findings.verdict === 'invalid') return;
  const record = expectedRecord(packet, notice, seal, entries);
  const first = checked.file?.bytes.subarray(0, checked.file.revisions[0]?.lineEnd ?? 0);
  const canDraw = context.faces?.layouts.includes(notice.plan.layout) === true;
  if (record === null || first === undefined || context.faces === null || !canDraw) {
    findings.fail('E_DRAFT_UNCHECKED', 'The pages could not be drawn anew for comparison.', 'pages');
    return;
  }
  const drawn = await drawnOrNull(context.faces.renderAuthentication(record, notice.plan));
  if (drawn === null || !sameBytes(first, drawn)) {
    findings.fail('E_DRAFT_PAGES', 'The pages do not record what the rest of the packet says.', 'pages');
  }
}

/** What cannot be drawn was never drawn by this program. */
async function drawnOrNull(drawing: Promise<Uint8Array>): Promise<Uint8Array | null> {
  try {
    return await drawing;
  } catch {
    return null;
  }
}

import { parseSealReason, type SealStatement } from '../../../shared/signature/seal-reason';
import { signatureFieldName, timestampFieldName } from '../../../shared/signature/signing-plan';
import { isSelfIssued } from '../certificate/chain';
import { CheckFailure, type Findings } from '../findings';
import type { NoticeFaces } from '../options';
import { asString, sameBytes } from '../pdf/objects';
import type { PdfFile } from '../pdf/pdf-file';
import { textOf } from '../pdf/strings';
import type { CheckedSignature } from '../signature/check-signature';
import { checkSealAppearance } from './check-seal-appearance';
import type { NoticeEvidence } from './read-evidence';

/** A sealed notice whose signatures, pages and evidence were held against each other. */
export interface CheckedNotice extends NoticeEvidence {
  /** What each signature states, in the order of the plan; null where one cannot be read. */
  readonly seals: readonly NoticeSeal[];
}

/** One signer's seal: who, what it states, and where the signed bytes end. */
export interface NoticeSeal {
  readonly turn: number;
  readonly statement: SealStatement | null;
  readonly signature: CheckedSignature;
  readonly end: number;
}

/** Holds a notice's pages and signatures against the draft and the plan inside it. */
export async function checkNotice(
  notice: {
    readonly file: PdfFile;
    readonly evidence: NoticeEvidence;
    readonly signatures: readonly CheckedSignature[];
  },
  faces: NoticeFaces | null,
  findings: Findings,
): Promise<CheckedNotice> {
  const { file, evidence, signatures } = notice;
  await checkPages(file, evidence, faces, findings);
  checkTail(file, signatures, findings);
  const planned = new Set([
    timestampFieldName,
    ...evidence.plan.signers.map((_signer, index) => signatureFieldName(index + 1)),
  ]);
  for (const { field, where } of signatures) {
    if (!planned.has(field.name)) findings.fail('E_SIG_MALFORMED', 'A signature that the plan does not know.', where);
  }
  const seals = evidence.plan.signers.flatMap((_signer, index) => {
    const signature = signatures.find(({ field }) => field.name === signatureFieldName(index + 1));
    return signature === undefined ? [] : [checkSeal(signature, index + 1, evidence, findings)];
  });
  for (const { signature } of seals) checkSealAppearance({ file, signature }, evidence.plan, faces, findings);
  checkTurns(seals, evidence, findings);
  return { ...evidence, seals };
}

/**
 * The first saving has to be what this draft and this plan print, byte for byte: drawing is deterministic, so nothing on the
 * pages, in the tags or under them can differ from the answers that were signed.
 */
async function checkPages(
  file: PdfFile,
  { draft, plan }: NoticeEvidence,
  faces: NoticeFaces | null,
  findings: Findings,
): Promise<void> {
  const where = 'pages';
  if (faces === null) {
    findings.fail('E_DRAFT_UNCHECKED', 'Nothing is at hand that could draw the pages anew.', where);
    return;
  }
  if (!faces.layouts.includes(plan.layout)) {
    findings.fail('E_DRAFT_LAYOUT', unknownLayout(plan.layout, faces.layouts), where);
    return;
  }
  try {
    const drawn = await faces.renderNotice(draft, plan);
    const first = file.bytes.subarray(0, file.revisions[0]?.lineEnd ?? 0);
    if (!sameBytes(first, drawn)) {
      throw new CheckFailure('E_DRAFT_PAGES', 'The pages are not what the embedded draft prints.');
    }
  } catch (error) {
    if (error instanceof CheckFailure) findings.caught(error, where, 'E_DRAFT_PAGES');
    else findings.fail('E_DRAFT_PAGES', 'The embedded draft cannot be printed as it stands.', where);
  }
}

function unknownLayout(layout: number, known: readonly number[]): string {
  return `Expected a notice in a layout that can be drawn here (${known.join(', ')}), found layout ${layout}: verify it with a newer version.`;
}

/** Our own files end with a signature or a document time stamp: not one byte after it. */
function checkTail(file: PdfFile, signatures: readonly CheckedSignature[], findings: Findings): void {
  const end = Math.max(0, ...signatures.map(({ coverage }) => coverage?.end ?? 0));
  if (end < file.bytes.length)
    findings.fail('E_REV_UNSIGNED', 'A sealed notice ends with its last signature.', `offset ${end}`);
}

function checkSeal(
  signature: CheckedSignature,
  turn: number,
  evidence: NoticeEvidence,
  findings: Findings,
): NoticeSeal {
  const { where, dictionary, data, coverage } = signature;
  const reason = asString(dictionary?.dictionary.entries.get('Reason'));
  const statement = reason === null ? null : parseSealReason(textOf(reason));
  const signer = evidence.plan.signers[turn - 1];
  if (statement === null) findings.fail('E_DRAFT_HASH', 'The signature does not state what it seals.', where);
  else if (statement.contentHash !== evidence.contentHash) {
    findings.fail('E_DRAFT_HASH', 'The signature states the hash of another draft than the embedded one.', where);
  } else if (statement.capacity !== signer?.capacity) {
    findings.fail('E_DRAFT_HASH', 'The signature states another capacity than the plan.', where);
  }
  const certificate = data?.signer.certificate;
  if (certificate !== undefined && dictionary?.name !== certificate.name) {
    findings.fail(
      'E_SIG_APPEARANCE',
      `The signature names "${dictionary?.name ?? ''}", its certificate "${certificate.name}".`,
      where,
    );
  }
  // A company's certificate may spell a name its own way; one that a signer made here is made out to the name on the line.
  if (certificate !== undefined && isSelfIssued(certificate) && certificate.name !== signer?.name) {
    findings.fail(
      'E_SIG_APPEARANCE',
      `The signature line reads "${signer?.name ?? ''}", the certificate "${certificate.name}".`,
      where,
    );
  }
  return { turn, statement, signature, end: coverage?.end ?? 0 };
}

/** Signers sign in the order of the plan, each over all that came before. */
function checkTurns(seals: readonly NoticeSeal[], { plan }: NoticeEvidence, findings: Findings): void {
  const inOrder = seals.every(({ turn, end }, index) => turn === index + 1 && end > (seals[index - 1]?.end ?? 0));
  if (!inOrder) findings.fail('E_SIG_MALFORMED', 'The signatures do not follow the plan in turn.', 'signing plan');
  if (seals.length > 0 && seals.length < plan.signers.length) {
    const missing = plan.signers
      .slice(seals.length)
      .map(({ name }) => name)
      .join(', ');
    findings.state('S_SIGNERS_PENDING', `Not yet signed by: ${missing}.`, 'signing plan');
  }
}

import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/audit/canonical-json';
import { parseDraft } from '../../../shared/draft/parse-draft';
import type { Draft } from '../../../shared/draft/draft';
import { embeddedNames, signingPlanSchema, type SigningPlan } from '../../../shared/signature/signing-plan';
import { CheckFailure } from '../findings';
import type { PdfFile } from '../pdf/pdf-file';
import { embeddedFiles } from './embedded-files';

/** What a notice of this program carries inside: the draft and the plan of its signatures. */
export interface NoticeEvidence {
  readonly draft: Draft;
  readonly plan: SigningPlan;
  /** SHA-256 over the canonical JSON of the draft, lower-case hexadecimal: what every signer's statement names. */
  readonly contentHash: string;
}

/**
 * The evidence inside a PDF's first saving; null where the PDF is no notice of this program.
 * @throws CheckFailure `E_DRAFT_MALFORMED` where it says it is one and cannot be read as one
 */
export function readEvidence(file: PdfFile): NoticeEvidence | null {
  const files = embeddedFiles(file.view(0));
  const draftBytes = files.get(embeddedNames.draft);
  const planBytes = files.get(embeddedNames.plan);
  if (draftBytes === undefined && planBytes === undefined) return null;
  try {
    const draft = parseDraft(textOf(draftBytes));
    const plan = signingPlanSchema.parse(JSON.parse(textOf(planBytes)));
    const contentHash = createHash('sha256').update(canonicalJson(draft)).digest('hex');
    return { draft, plan, contentHash };
  } catch {
    throw new CheckFailure('E_DRAFT_MALFORMED', 'the embedded draft or signing plan cannot be read');
  }
}

function textOf(bytes: Uint8Array | null | undefined): string {
  if (bytes === null || bytes === undefined) throw new RangeError('no content');
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

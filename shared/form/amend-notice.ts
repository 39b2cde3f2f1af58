import type { Draft } from '../draft/draft';
import { getField, type FieldPath } from '../draft/field-path';

/**
 * A new draft that amends a notice: numbered one higher, its own explanation, signature date and confirmations to be
 * given anew (General Instruction 4: an amendment is clearly identified and need not restate what was right).
 */
export function amendNotice(notice: Draft, explanation = ''): Draft {
  const { preflight } = notice;
  const kept = Object.entries(preflight).filter(
    ([question]) => !/-confirmed$|^first-electronic-signature$/.test(question),
  );
  return {
    ...notice,
    amendment: { number: (notice.amendment?.number ?? 0) + 1, explanation },
    signature: { ...notice.signature, date: null },
    preflight: Object.fromEntries(kept),
  };
}

const sections = ['cover', 'registrant', 'relief', 'contact', 'priorReports', 'results', 'signature'] as const;

/** The answers in which an amendment differs from the notice it amends, in the order of the form. */
export function changedFields(notice: Draft, amendment: Draft): readonly FieldPath[] {
  const inSections = sections.flatMap((section) =>
    Object.keys(notice[section]).map((key) => `${section}.${key}` as FieldPath),
  );
  const paths: readonly FieldPath[] = ['edition', ...inSections, 'narrative', 'exhibits'];
  return paths.filter((path) => JSON.stringify(getField(notice, path)) !== JSON.stringify(getField(amendment, path)));
}

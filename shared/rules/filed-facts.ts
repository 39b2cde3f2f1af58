import type { Draft } from '../draft/draft';
import type { FiledFacts } from '../ipc/contracts/filings';
import type { CheckContext, HeaderFacts } from './context';

/**
 * What an imported filing tells the rules about the draft that was made of it. Once the draft is about another period it is
 * a new notice, of which the old filing knows the fiscal year end and nothing else.
 */
export function filedContext(draft: Draft, filed: FiledFacts | null): Pick<CheckContext, 'header' | 'printed'> {
  if (filed === null) return {};
  const { header, edition, printed } = filed;
  if (!isSameNotice(draft, filed)) {
    return header === null ? {} : { header: { ...unknown, fiscalYearEnd: header.fiscalYearEnd } };
  }
  return {
    ...(header === null ? {} : { header: { ...header, submissionType: typeExpected(draft, header) } }),
    ...(edition === draft.edition ? { printed: { edition, sentences: printed } } : {}),
  };
}

const unknown: HeaderFacts = {
  submissionType: null,
  periodOfReport: null,
  conformedName: null,
  fiscalYearEnd: null,
  city: null,
  zip: null,
};

function isSameNotice({ cover }: Draft, { periodEnded, header }: FiledFacts): boolean {
  const period = cover.periodEnded ?? cover.transitionPeriodEnded;
  return period === periodEnded || period === (header?.periodOfReport ?? null);
}

/** A draft marked as an amendment amends the notice that was filed: its type is that one's with `/A`. */
function typeExpected(draft: Draft, { submissionType }: HeaderFacts): string | null {
  if (submissionType === null || draft.amendment === null || submissionType.endsWith('/A')) return submissionType;
  return `${submissionType}/A`;
}

import type { Draft, Report } from '../../draft/draft';
import type { FieldPath } from '../../draft/field-path';
import type { FindingFix } from '../finding';
import type { Hit } from '../rule';

/** No answer: unknown, or nothing but white space. */
export function isBlank(value: string | null | undefined): boolean {
  return value === null || value === undefined || value.trim() === '';
}

/** A rule's answer with one hit or none. */
export function when(condition: boolean, hit: Hit): readonly Hit[] {
  return condition ? [hit] : [];
}

/** The fix that replaces one answer. */
export function replacing(path: FieldPath, value: unknown, label: string): { readonly fix: FindingFix } {
  return { fix: { label, changes: [{ path, value }] } };
}

/** A private pre-flight answer as yes, no or not answered. */
export function yesNo(draft: Draft, question: string): boolean | null {
  const answer = draft.preflight[question];
  return typeof answer === 'boolean' ? answer : null;
}

/** A private pre-flight answer as a number, or not answered. */
export function numberAnswer(draft: Draft, question: string): number | null {
  const answer = draft.preflight[question];
  return typeof answer === 'number' && Number.isFinite(answer) ? answer : null;
}

/** A name as it compares (its first 500 characters): case, punctuation, EDGAR's state suffix and the usual endings of a company do not matter. */
export function comparableName(name: string): string {
  return name
    .slice(0, 500)
    .normalize('NFKD')
    .toUpperCase()
    .replace(/\/[A-Z]{2,3}\/?$/, '')
    .replace(/&/g, ' AND ')
    .replace(/[^A-Z0-9 ]/g, '')
    .replace(/\b(INCORPORATED|INC|CORPORATION|CORP|COMPANY|CO|LIMITED|LTD|LLC|LP|PLC|NV|SA|AG|THE)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** `Form 10-K`, or `the report` while none is checked. */
export function reportWords(report: Report | null): string {
  return report === null ? 'the report' : `Form ${report}`;
}

/** Whether a registered form is one of the Investment Company Act. */
export function isFundReport(report: Report | null): boolean {
  return report === 'N-CEN' || report === 'N-CSR' || report === 'N-SAR';
}

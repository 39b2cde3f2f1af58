import { reports, type Report } from '../../../shared/draft/draft';
import type { FieldPath } from '../../../shared/draft/field-path';
import { submissionTypeOfReport } from '../../../shared/form/submission-type';
import type { Readings } from '../answers/read-notice';
import { notThere, type Reading } from './source-text';
import type { SubmissionHeader } from './submission';

/**
 * Adds what an EDGAR header says: it fills what the form does not, and where both speak it confirms the form's answer or
 * makes it doubtful, with the header's as the other candidate. The form's own answer stands: it is what was filed.
 */
export function addHeaderFacts(readings: Readings, header: SubmissionHeader | null): Readings {
  const result = new Map(readings);
  if (header === null) return result;
  const report = reportOf(header.submissionType);
  const facts: readonly (readonly [FieldPath, string | null])[] = [
    ['cover.report', report],
    ['cover.periodEnded', header.period],
    ['cover.secFileNumber', header.fileNumber],
    ['registrant.name', header.name],
    ['registrant.cik', header.cik],
    ['registrant.street', header.street],
    ['registrant.city', header.city],
    ['registrant.state', header.state],
    ['registrant.zip', header.zip],
  ];
  const isTransition = (readings.get('cover.transitionPeriodEnded')?.value ?? null) !== null;
  for (const [field, fact] of facts) {
    if (fact === null || (field === 'cover.periodEnded' && isTransition)) continue;
    result.set(field, combine(readings.get(field) ?? notThere(1), fact, field));
  }
  return result;
}

function reportOf(submissionType: string | null): Report | null {
  const type = submissionType?.toUpperCase().replace(/\/A$/, '').trim() ?? '';
  return reports.find((report) => submissionTypeOfReport[report] === type) ?? null;
}

/** Facts that prove an answer when they agree; a company may rightly print another address than EDGAR has. */
const decisive = new Set<FieldPath>(['cover.report', 'cover.periodEnded', 'registrant.name', 'registrant.zip']);

function combine(reading: Reading<string | boolean>, fact: string, field: FieldPath): Reading<string | boolean> {
  if (reading.value === null)
    return { value: fact, confidence: 0.93, span: null, candidates: [fact, ...reading.candidates] };
  const agrees = fold(String(reading.value)) === fold(fact);
  if (agrees) return { ...reading, confidence: Math.max(reading.confidence, 0.99) };
  if (!decisive.has(field) || field === 'registrant.name') return reading;
  return { ...reading, confidence: Math.min(reading.confidence, 0.8), candidates: [...reading.candidates, fact] };
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^0+/, '');
}

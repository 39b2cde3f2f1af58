import type { Draft } from '../../draft/draft';
import { headerFields, type HeaderField } from '../../edgar/header-fields';
import { AppError } from '../../errors/app-error';
import { submissionType, type SubmissionType } from '../../form/submission-type';

/** What a submission's header holds, every field in the shape EDGAR's schema asks for; `null` is left out or left to the filer. */
export interface SubmissionHeader {
  readonly submissionType: SubmissionType;
  readonly cik: string | null;
  readonly fileNumber: string | null;
  /** MM-DD-YYYY */
  readonly period: string;
}

/**
 * The header of a draft's submission.
 * @throws AppError `submission-header-invalid` naming each field that is missing or out of shape, all at once
 */
export function submissionHeader(draft: Draft): SubmissionHeader {
  const type = submissionType(draft);
  const { periodEnded, transitionPeriodEnded, secFileNumber } = draft.cover;
  const period = (periodEnded ?? transitionPeriodEnded)?.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$2-$3-$1') ?? null;
  const cik = present(draft.registrant.cik);
  const fileNumber = present(secFileNumber);
  const problems = [
    ...(type === null ? ['cover.report: expected a checked report, found none'] : []),
    ...problemOf('cover.periodEnded', headerFields.period, period ?? ''),
    ...(cik === null ? [] : problemOf('registrant.cik', headerFields.cik, cik)),
    ...(fileNumber === null ? [] : problemOf('cover.secFileNumber', headerFields.fileNumber, fileNumber)),
  ];
  if (type === null || period === null || problems.length > 0) throw headerError(problems);
  return { submissionType: type, cik: cik?.padStart(10, '0') ?? null, fileNumber, period };
}

function present(text: string | null): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}

function problemOf(field: string, { pattern, expected }: HeaderField, found: string): string[] {
  if (pattern.test(found)) return [];
  return [`${field}: expected ${expected}, found ${found === '' ? 'nothing' : `"${found}"`}`];
}

function headerError(problems: readonly string[]): AppError {
  return new AppError('submission-header-invalid', {
    message: `The submission's header cannot be written: ${problems.join('; ')}.`,
    action: 'Correct these fields and write the XML again.',
    details: { problems: problems.length },
  });
}

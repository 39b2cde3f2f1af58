import { importFiling } from '../../../main/import/import-filing';
import type { FieldPath } from '../../../shared/draft/field-path';
import { AppError } from '../../../shared/errors/app-error';
import type { CorpusCase } from './cases';
import { scoredFields, wrongFields } from './score-fields';

/** What the importer made of one case. */
export interface CaseResult {
  readonly testCase: CorpusCase;
  readonly wrong: readonly FieldPath[];
  /** Confidence and rightness of every scored field. */
  readonly claims: readonly { readonly field: FieldPath; readonly confidence: number; readonly right: boolean }[];
}

/** Imports a case and compares every field with the truth; a refusal makes all fields wrong. */
export async function judge(testCase: CorpusCase): Promise<CaseResult> {
  try {
    const { draft, sources } = await importFiling(new TextEncoder().encode(testCase.text), testCase.name);
    const wrong = wrongFields(draft, testCase.truth, testCase.tolerance);
    const confidences = new Map(sources.map(({ field, confidence }) => [field, confidence]));
    const claims = scoredFields.map((field) => ({
      field,
      confidence: confidences.get(field) ?? 0,
      right: !wrong.includes(field),
    }));
    return { testCase, wrong, claims };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { testCase, wrong: scoredFields, claims: [] };
  }
}

/** Fields and right fields of one kind. */
export interface KindScore {
  readonly kind: string;
  readonly cases: number;
  readonly fields: number;
  readonly right: number;
}

export function scoreByKind(results: readonly CaseResult[]): KindScore[] {
  const kinds = [...new Set(results.map(({ testCase }) => testCase.kind))];
  return kinds.map((kind) => {
    const own = results.filter(({ testCase }) => testCase.kind === kind);
    const fields = own.length * scoredFields.length;
    return { kind, cases: own.length, fields, right: fields - own.reduce((sum, { wrong }) => sum + wrong.length, 0) };
  });
}

/** Of all fields read with at least this confidence, how many, and the share that is right. */
export function calibrationAt(results: readonly CaseResult[], confidence: number): { claims: number; right: number } {
  const claims = results.flatMap((result) => result.claims).filter((claim) => claim.confidence >= confidence);
  return { claims: claims.length, right: claims.filter(({ right }) => right).length };
}

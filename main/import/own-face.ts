import type { Draft } from '../../shared/draft/draft';
import { getField, type FieldPath } from '../../shared/draft/field-path';
import { certainSources } from './source/embedded-draft';
import type { Readings } from './answers/read-notice';
import { notThere } from './source/source-text';

/**
 * The readings of a notice that this program drew itself (see `readOwnFace`): its answers are proved by drawing them again,
 * so they replace what was read by likeness; the places found for the review screen stay.
 */
export function withOwnAnswers(readings: Readings, own: Draft): Readings {
  const fields = certainSources(own).map(({ field }) => field as FieldPath);
  const printed = fields.filter((field) => readings.has(field) || (getField(own, field) ?? null) !== null);
  return new Map(
    printed.map((field) => {
      const value = (getField(own, field) ?? null) as string | boolean | null;
      return [field, { ...(readings.get(field) ?? notThere(1)), value, confidence: 1, candidates: [] }];
    }),
  );
}

import type { Draft } from '../../../shared/draft/draft';
import type { FieldSource } from '../../../shared/ipc/contracts/filings';

const sections = ['cover', 'registrant', 'relief', 'contact', 'priorReports', 'results', 'signature'] as const;

/** Every field of a draft that the file carries as data: nothing was read, so nothing is doubtful. */
export function certainSources(draft: Draft): FieldSource[] {
  const fields = sections.flatMap((section) => Object.keys(draft[section]).map((name) => `${section}.${name}`));
  return ['edition', ...fields, 'narrative'].map((field) => ({
    field,
    confidence: 1,
    fromLine: null,
    toLine: null,
    candidates: [],
  }));
}

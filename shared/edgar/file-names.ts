import type { Draft } from '../draft/draft';
import { submissionType } from '../form/submission-type';

/**
 * The name of the main document, in lower case (the safe choice): `nt10-k.htm`, `nt10-qa.htm` for an amendment,
 * `nt-ncsr.htm`; `nt.htm` while no report is checked.
 */
export function mainDocumentName(draft: Draft, ending: 'htm' | 'txt'): string {
  const type = submissionType(draft) ?? 'NT';
  return `${type.toLowerCase().replaceAll(/[ /]/g, '')}.${ending}`;
}

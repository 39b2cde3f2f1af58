import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../shared/audit/canonical-json';
import type { Draft } from '../../../shared/draft/draft';

/**
 * The id of a draft that has none yet, because it came as a file: a UUID of version 8 (RFC 9562 section 5.8) from the
 * draft's own content, so that the same draft signed again gives the same bytes.
 */
export function derivedDraftId(draft: Draft): string {
  const hash = createHash('sha256').update('filing-desk/draft-id/v1\0').update(canonicalJson(draft)).digest();
  const bytes = hash.subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

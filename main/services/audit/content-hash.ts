import { canonicalJson } from '../../../shared/audit/canonical-json';
import type { Draft } from '../../../shared/draft/draft';
import { sha256Hex } from './audit-trail';

/** SHA-256 over the canonical JSON of a draft, lower-case hexadecimal. */
export function contentHashOf(draft: Draft): string {
  return sha256Hex(canonicalJson(draft));
}

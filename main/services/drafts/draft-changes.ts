import type { AuditEvent } from '../../../shared/audit/audit-event';
import { canonicalJson } from '../../../shared/audit/canonical-json';
import type { Draft, Exhibit } from '../../../shared/draft/draft';
import { contentHashOf } from '../audit/content-hash';

/**
 * What changed between two states of a draft, as events: the names of fields and hashes, never a word of the text. Drafts
 * are inside information, and the log leaves the laptop with every packet.
 */
export function changeEvents(before: Draft | null, after: Draft): AuditEvent[] {
  const contentHash = contentHashOf(after);
  const fields = before === null ? [] : changedPaths(before, after, '');
  return [
    ...editionChange(before, after),
    ...exhibitChanges(before?.exhibits ?? [], after.exhibits),
    { type: 'draft-edited', data: { fields, contentHash } },
  ];
}

function editionChange(before: Draft | null, { edition: to }: Draft): AuditEvent[] {
  if (before === null || before.edition === to) return [];
  return [{ type: 'edition-changed', data: { from: before.edition, to } }];
}

function exhibitChanges(before: readonly Exhibit[], after: readonly Exhibit[]): AuditEvent[] {
  const isIn = (list: readonly Exhibit[], { sha256, file }: Exhibit) =>
    list.some((each) => each.sha256 === sha256 && each.file === file);
  return [
    ...after
      .filter((exhibit) => !isIn(before, exhibit))
      .map(({ file, kind, sha256 }) => ({ type: 'exhibit-attached', data: { file, kind, sha256 } }) as const),
    ...before
      .filter((exhibit) => !isIn(after, exhibit))
      .map(({ file, sha256 }) => ({ type: 'exhibit-removed', data: { file, sha256 } }) as const),
  ];
}

/** Dotted paths of the answers that differ; a list counts as one answer. */
function changedPaths(before: unknown, after: unknown, path: string): string[] {
  if (!isGroup(before) || !isGroup(after)) return canonicalJson(before) === canonicalJson(after) ? [] : [path];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys.flatMap((key) =>
    changedPaths(before[key] ?? null, after[key] ?? null, path === '' ? key : `${path}.${key}`),
  );
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

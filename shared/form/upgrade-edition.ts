import type { Draft, EditionId } from '../draft/draft';
import type { Edition } from './edition';
import { editions } from './editions';

/** One difference between two editions: `null` where one of them has no such words. */
export interface EditionChange {
  /** The place in {@link Edition}, dotted, such as `partTwo.representations.(b)`. */
  readonly where: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** A draft on another edition, and what that changes on the sheet. Answers stay as they are. */
export interface EditionUpgrade {
  readonly draft: Draft;
  readonly changes: readonly EditionChange[];
  /** Answers that the new sheet has no box for; the user must decide. */
  readonly conflicts: readonly string[];
}

/** Every wording that differs between two editions, in the order of the sheet. */
export function editionChanges(from: EditionId, to: EditionId): readonly EditionChange[] {
  const before = wordings(editions[from]);
  const after = wordings(editions[to]);
  const places = [...new Set([...before.keys(), ...after.keys()])];
  return places.flatMap((where) => {
    const change = { where, from: before.get(where) ?? null, to: after.get(where) ?? null };
    return change.from === change.to ? [] : [change];
  });
}

/** Brings a draft to an edition, the current one unless told; shows what changes and what no longer fits. */
export function upgradeEdition(draft: Draft, to: EditionId = 'current'): EditionUpgrade {
  const { report, transitionReport } = draft.cover;
  const { cover, title } = editions[to];
  const conflicts = [
    ...(report !== null && !cover.reports.some((box) => box.report === report)
      ? [`${title} has no box for Form ${report}.`]
      : []),
    ...(transitionReport !== null && !cover.transitionReports.some((box) => box.report === transitionReport)
      ? [`${title} has no transition box for Form ${transitionReport}.`]
      : []),
  ];
  return { draft: { ...draft, edition: to }, changes: editionChanges(draft.edition, to), conflicts };
}

/** Every wording of an edition by its place; boxes and marked paragraphs go by their report or marker. */
function wordings(edition: Edition): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(edition, '', found);
  return found;
}

function collect(value: unknown, where: string, found: Map<string, string>): void {
  if (value === null || typeof value !== 'object') return;
  const record = value as Record<string, unknown>;
  if (typeof record['text'] === 'string') {
    found.set(where, record['text']);
    return;
  }
  for (const [key, child] of Object.entries(record)) {
    collect(child, [where, keyOf(key, child)].filter((part) => part !== '').join('.'), found);
  }
}

function keyOf(index: string, child: unknown): string {
  const { report, marker } = (child ?? {}) as { report?: string; marker?: string };
  if (index === 'label') return '';
  return report ?? (/^\d+$/.test(index) ? (marker ?? index) : index);
}

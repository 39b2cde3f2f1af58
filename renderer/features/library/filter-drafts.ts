import type { DraftState, DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { writtenDate } from '../../../shared/form/fields/parse-date';

export type StateFilter = 'all' | DraftState;

/** The notices, newest first, whose registrant, form or period has all the words. */
export function filterDrafts(drafts: readonly DraftSummary[], words: string, state: StateFilter) {
  const wanted = fold(words).split(' ').filter(Boolean);
  return drafts
    .filter((draft) => draft.deletedAt === null && (state === 'all' || draft.state === state))
    .filter((draft) => wanted.length === 0 || hasAll(fold(textOf(draft)), wanted))
    .toSorted((a, b) => b.savedAt - a.savedAt);
}

function textOf({ registrant, report, periodEnded }: DraftSummary): string {
  return [registrant, report, periodEnded, periodEnded === null ? '' : writtenDate(periodEnded)].join(' ');
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

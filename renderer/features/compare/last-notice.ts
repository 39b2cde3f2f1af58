import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';

/** The registrant's notice that was saved last before this one: what a reviewer compares with. */
export function lastNoticeOf(drafts: readonly DraftSummary[], id: string | undefined): string | null {
  const own = drafts.find((draft) => draft.id === id);
  if (own === undefined || own.registrant === null) return null;
  const others = drafts
    .filter((draft) => draft.id !== id && draft.deletedAt === null && draft.registrant === own.registrant)
    .filter((draft) => (draft.periodEnded ?? '') <= (own.periodEnded ?? '9'))
    .sort((a, b) => (b.periodEnded ?? '').localeCompare(a.periodEnded ?? '') || b.savedAt - a.savedAt);
  return others[0]?.id ?? null;
}

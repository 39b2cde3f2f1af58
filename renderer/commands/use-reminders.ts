import { useEffect } from 'react';
import type { DraftSummary } from '../../shared/ipc/contracts/drafts';
import { daysBetween } from '../../shared/time/civil-date';
import { easternDate } from '../../shared/time/eastern';
import { call } from '../api/client';
import { useNow } from '../lib/use-now';
import { useApp } from '../stores/app-store';
import { libraryStrings } from '../strings/library';

const minute = 60;

/** Has the platform remind of notices due today and tomorrow; main says it once, and without a name unless it may. */
export function useReminders(): void {
  const drafts = useApp((state) => state.drafts);
  const today = easternDate(useNow(10 * minute));
  useEffect(() => void useApp.getState().refreshLibrary(), []);
  useEffect(() => {
    if (drafts === null) return;
    void call('app:remind', { today: dueIn(drafts, today, 0), tomorrow: dueIn(drafts, today, 1) });
  }, [drafts, today]);
}

/** The registrants of unsigned notices on the desk that are due so many days from a day (ISO, Eastern time). */
export function dueIn(drafts: readonly DraftSummary[], today: string, days: number): string[] {
  return drafts
    .filter(({ state, deletedAt, archivedAt }) => state !== 'signed' && deletedAt === null && archivedAt === null)
    .filter(({ deadline }) => deadline !== null && daysBetween(today, deadline.notifyBy) === days)
    .map(({ registrant }) => registrant ?? libraryStrings.untitled);
}

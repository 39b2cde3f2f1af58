import type { Countdown } from '../../../shared/deadlines/countdown';
import { weekdayDate } from '../../lib/format-time';
import { deadlineStrings } from '../../strings/deadline';
import { durationWords } from './duration-words';

/** On the last day the clock runs; after 5:30 p.m. it says which day the notice would carry. */
export function phaseWords(count: Countdown): string {
  const words = deadlineStrings.phases[count.phase];
  if (count.phase === 'notice-window' && count.untilNotifyBy > 0) {
    return `${words}: ${deadlineStrings.left(durationWords(count.untilNotifyBy))}`;
  }
  if (count.phase === 'notice-late' || count.phase === 'notice-window') {
    return `${words} · ${deadlineStrings.filedAsOf(weekdayDate(count.filedAsOf))}`;
  }
  return words;
}

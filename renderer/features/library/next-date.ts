import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { daysBetween } from '../../../shared/time/civil-date';

/** The next date of a notice that asks for something. */
export interface NextDate {
  /** `notifyBy`: the notice itself; `extendedDue`: the report it is about; `passed`: both are gone. */
  readonly kind: 'notifyBy' | 'extendedDue' | 'passed';
  /** ISO date. */
  readonly date: string;
  /** Days from today; negative when it is past. */
  readonly days: number;
}

/** What is due next for a notice on a day (ISO, Eastern time); `null` while the draft does not say enough. */
export function nextDateOf(
  { deadline, state }: Pick<DraftSummary, 'deadline' | 'state'>,
  today: string,
): NextDate | null {
  if (deadline === null) return null;
  const { notifyBy, extendedDue } = deadline;
  const isOpen = state !== 'signed';
  if (isOpen && today <= notifyBy) return { kind: 'notifyBy', date: notifyBy, days: daysBetween(today, notifyBy) };
  if (today <= extendedDue) return { kind: 'extendedDue', date: extendedDue, days: daysBetween(today, extendedDue) };
  const last = isOpen ? notifyBy : extendedDue;
  return { kind: 'passed', date: last, days: daysBetween(today, last) };
}

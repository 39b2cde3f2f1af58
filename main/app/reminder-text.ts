import type { Settings } from '../../shared/ipc/contracts/app';

/** The registrants of notices due today and tomorrow. */
export interface DueNotices {
  readonly today: readonly string[];
  readonly tomorrow: readonly string[];
}

/** More names than these would not be read. */
const mostNames = 3;

/**
 * What a reminder says, empty when there is nothing to say. It may stand on a locked screen: a late filing is inside
 * information, so registrants are counted, and named only where the person has allowed it.
 */
export function reminderText({ today, tomorrow }: DueNotices, kind: Settings['reminders']): string {
  if (kind === 'off') return '';
  const say = kind === 'names' ? named : counted;
  return [say(today, 'today by 5:30 p.m. Eastern'), say(tomorrow, 'tomorrow')].filter(Boolean).join('; ');
}

function counted({ length }: readonly string[], when: string): string {
  if (length === 0) return '';
  return `${length} ${length === 1 ? 'notice is' : 'notices are'} due ${when}`;
}

function named(registrants: readonly string[], when: string): string {
  if (registrants.length === 0) return '';
  const rest = registrants.length - mostNames;
  const names = registrants.slice(0, mostNames).join(', ');
  return `Due ${when}: ${names}${rest > 0 ? ` and ${rest} more` : ''}`;
}

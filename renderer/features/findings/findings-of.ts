import type { Draft } from '../../../shared/draft/draft';
import { checkDraft } from '../../../shared/rules/check-draft';
import type { Finding } from '../../../shared/rules/finding';
import { secCalendar } from '../../lib/business-calendar';

/** What every rule says about a draft at a moment (milliseconds since 1970 UTC), the gravest first. */
export function findingsOf(draft: Draft, now: number): readonly Finding[] {
  return checkDraft(draft, { now, calendar: secCalendar });
}

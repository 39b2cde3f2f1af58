import { businessCalendar } from '../../../shared/deadlines/calendar';
import type { Closure } from '../../../shared/deadlines/closures';
import type { Draft } from '../../../shared/draft/draft';
import type { Finding } from '../../../shared/rules/finding';
import { findingsOf, type KnownFacts } from './findings-of';

/** What goes to the rules' thread: the calendar as the closures it was made of, for functions cannot go there. */
export interface RulesQuestion extends Pick<KnownFacts, 'facts' | 'identities'> {
  /** The draft's id, so that no answer is shown for another draft. */
  readonly id: string;
  readonly draft: Draft;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  readonly closures: readonly Closure[];
}

/** What every rule says, the gravest first. */
export function answerRules({ draft, now, closures, facts, identities }: RulesQuestion): readonly Finding[] {
  return findingsOf(draft, now, { calendar: businessCalendar(closures), facts, identities });
}

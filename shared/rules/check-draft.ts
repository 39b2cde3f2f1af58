import { draftDeadline } from '../deadlines/draft-deadline';
import type { Draft } from '../draft/draft';
import { easternDate } from '../time/eastern';
import type { CheckContext } from './context';
import { severities, type Finding } from './finding';
import { readText } from './narrative/text-reading';
import type { Hit, Rule, Subject } from './rule';
import { rules } from './rule-list';

/**
 * What every rule says about a draft, gravest first, then by the rule's number, then by field: the same draft, context
 * and program give the same list. Never throws for what a draft holds.
 */
export function checkDraft(draft: Draft, context: CheckContext): Finding[] {
  const subject = subjectOf(draft, context);
  const found = rules.flatMap((rule) => rule.check(subject).map((hit) => ({ rule, hit })));
  return found
    .map(({ rule, hit }) => ({ number: rule.number, finding: findingOf(rule, hit) }))
    .sort(
      (a, b) =>
        severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
        a.number - b.number ||
        compare(a.finding.field, b.finding.field) ||
        compare(a.finding.message, b.finding.message),
    )
    .map(({ finding }) => finding);
}

/** What the rules look at, worked out once. */
export function subjectOf(draft: Draft, context: CheckContext): Subject {
  return {
    draft,
    context,
    deadline: draftDeadline(draft, context.calendar),
    today: easternDate(context.now),
    narrative: readText(draft.narrative),
    explanation: readText(draft.results.explanation),
  };
}

function findingOf(rule: Rule, hit: Hit): Finding {
  return {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    field: hit.field ?? rule.field,
    message: `${hit.message} ${hit.action ?? rule.action}`,
    authority: rule.authority,
    ...(hit.words === undefined ? {} : { words: hit.words }),
    ...(hit.fix === undefined ? {} : { fix: hit.fix }),
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { useShallow } from 'zustand/react/shallow';
import type { Finding } from '../../../shared/rules/finding';
import { useApp } from '../../stores/app-store';
import { findingsStrings } from '../../strings/findings';
import { countWords } from './count-words';
import { answerOfOpen, findingsOfOpen } from '../../stores/findings-slice';

/** What the rules say about the open draft, a moment behind the typing. */
export function useFindings(): readonly Finding[] {
  return useApp(findingsOfOpen);
}

/** As `useFindings`, for whoever must not take silence for approval: null until the rules have spoken. */
export function useAnswer(): readonly Finding[] | null {
  return useApp(answerOfOpen);
}

/** How many findings there are, in words; that nothing is known yet is never said as if nothing were wrong. */
export function useCountWords(): string {
  const answer = useAnswer();
  const hasFailed = useApp((state) => state.rules.hasFailed);
  if (answer !== null) return countWords(answer);
  return hasFailed ? findingsStrings.failed.short : '';
}

/** A field's findings: shown once the field was left or the findings were asked for, so that an empty form is calm. */
export function useFieldFindings(path: string, wasLeft: boolean) {
  const findings = useApp(
    useShallow((state) =>
      wasLeft || state.isReviewed ? findingsOfOpen(state).filter(({ field }) => belongsTo(field, path)) : [],
    ),
  );
  const isInvalid = findings.some(({ severity }) => severity === 'block' || severity === 'error');
  return { findings, isInvalid };
}

function belongsTo(field: string, path: string): boolean {
  return field === path || (path === 'exhibits' && field.startsWith('exhibits.'));
}

import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Finding } from '../../../shared/rules/finding';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { startRules, type RulesThread } from './ask-rules';
import { FindingsContext } from './findings-context';

interface Answer {
  readonly id: string | null;
  readonly findings: readonly Finding[];
}

const noFindings: readonly Finding[] = [];
/** Keys that follow each other faster than this are asked about together. */
const pauseMilliseconds = 150;

/** Asks every rule for all that show findings: a short pause after a change, and as time passes. Typing never waits for it. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const findings = useRules();
  useKnownFacts();
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

/** What the rules said last of the draft on the desk. */
function useRules(): readonly Finding[] {
  const [answer, setAnswer] = useState<Answer>({ id: null, findings: noFindings });
  const thread = useRef<RulesThread | null>(null);
  const id = useApp((state) => state.open?.id ?? null);
  const draft = useApp((state) => state.open?.draft ?? null);
  const calendar = useApp((state) => state.calendar);
  const facts = useApp((state) => state.facts);
  const identities = useApp((state) => state.identities);
  const now = useNow(60);
  useEffect(() => {
    const started = startRules((of, findings) => setAnswer({ id: of, findings }));
    thread.current = started;
    return started.end;
  }, []);
  useEffect(() => {
    if (id === null || draft === null) return undefined;
    const question = { id, draft, now, closures: calendar.added, facts, identities };
    const timer = window.setTimeout(() => thread.current?.ask(question), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [id, draft, now, calendar, facts, identities]);
  return answer.id === id ? answer.findings : noFindings;
}

/** Asks main what it knows whenever another draft is on the desk or its state changes. */
function useKnownFacts(): void {
  const id = useApp((state) => state.open?.id);
  const state = useApp((app) => app.open?.state);
  const name = useApp((app) => app.open?.draft.registrant.name ?? '');
  useEffect(() => {
    const { loadClosures, refreshIdentities } = useApp.getState();
    void loadClosures();
    void refreshIdentities();
  }, []);
  useEffect(() => void useApp.getState().refreshFacts(), [id, state, name]);
}

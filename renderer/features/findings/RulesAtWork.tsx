import { useEffect, useRef } from 'react';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { startRules, type RulesThread } from './ask-rules';

/** Keys that follow each other faster than this are asked about together. */
const pauseMilliseconds = 300;

/**
 * Asks every rule about the draft on the desk: a short pause after a change, and as time passes. Typing never waits for it.
 * It draws nothing: it is new with every key, and what shows findings is not.
 */
export function RulesAtWork() {
  useRules();
  useKnownFacts();
  return null;
}

function useRules(): void {
  const thread = useRef<RulesThread | null>(null);
  const id = useApp((state) => state.open?.id ?? null);
  const draft = useApp((state) => state.open?.draft ?? null);
  const calendar = useApp((state) => state.calendar);
  const facts = useApp((state) => state.facts);
  const identities = useApp((state) => state.identities);
  const start = useApp((state) => state.rules.start);
  const now = useNow(60);
  useEffect(() => {
    const { keepFindings, failRules } = useApp.getState();
    const started = startRules({ onAnswer: keepFindings, onFailure: failRules });
    thread.current = started;
    return started.end;
  }, [start]);
  useEffect(() => {
    if (id === null || draft === null) return undefined;
    const question = { id, draft, now, closures: calendar.added, facts, identities };
    const timer = window.setTimeout(() => thread.current?.ask(question), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [id, draft, now, calendar, facts, identities, start]);
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

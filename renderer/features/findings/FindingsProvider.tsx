import { useDeferredValue, useEffect, useMemo, type ReactNode } from 'react';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { FindingsContext } from './findings-context';
import { findingsOf } from './findings-of';

/** Asks every rule for all that show findings: after a change, at a lower priority than typing, and as time passes. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const draft = useDeferredValue(useApp((state) => state.open?.draft ?? null));
  const calendar = useApp((state) => state.calendar);
  const facts = useApp((state) => state.facts);
  const identities = useApp((state) => state.identities);
  const now = useNow(60);
  useKnownFacts();
  const findings = useMemo(
    () => (draft === null ? [] : findingsOf(draft, now, { calendar, facts, identities })),
    [draft, now, calendar, facts, identities],
  );
  return <FindingsContext value={findings}>{children}</FindingsContext>;
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

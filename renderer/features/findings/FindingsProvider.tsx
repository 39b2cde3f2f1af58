import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { FindingsContext } from './findings-context';
import { findingsOf } from './findings-of';

/** Asks every rule for all that show findings: after a change, at a lower priority than typing, and as time passes. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const draft = useDeferredValue(useApp((state) => state.open?.draft ?? null));
  const now = useNow(60);
  const findings = useMemo(() => (draft === null ? [] : findingsOf(draft, now)), [draft, now]);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { useApp } from '../../stores/app-store';
import { FindingsContext } from './findings-context';
import { findingsOf } from './findings-of';

/** Asks every rule once a draft, at a lower priority than typing, for all that show findings. */
export function FindingsProvider({ children }: { readonly children: ReactNode }) {
  const draft = useDeferredValue(useApp((state) => state.open?.draft ?? null));
  const findings = useMemo(() => (draft === null ? [] : findingsOf(draft)), [draft]);
  return <FindingsContext value={findings}>{children}</FindingsContext>;
}

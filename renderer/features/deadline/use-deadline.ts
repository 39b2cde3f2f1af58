import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { computeDeadline } from '../../../shared/deadlines/compute-deadline';
import { deadlineInputOf, draftDeadlineProblem } from '../../../shared/deadlines/draft-deadline';
import { useApp } from '../../stores/app-store';

/** When the open notice and its report are due, or what is missing to say so. */
export function useDeadline() {
  // What it depends on, and not the draft: that one is new with every key.
  const input = useApp(useShallow(({ open }) => (open === null ? null : deadlineInputOf(open.draft))));
  const calendar = useApp((state) => state.calendar);
  const problem = useApp(useShallow(({ open }) => (open === null ? null : draftDeadlineProblem(open.draft))));
  const deadline = useMemo(
    () => (input === null || problem !== null ? null : computeDeadline(input, calendar)),
    [input, problem, calendar],
  );
  return { deadline, problem };
}

import { UnstyledButton } from '@mantine/core';
import { Circle, CircleAlert, CircleCheck, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { findField, formParts, type Part } from '../../../shared/form/fields/form-fields';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import { useFindings } from '../findings/use-findings';
import styles from './EditorScreen.module.css';
import { useWaitingMarks } from './use-waiting-marks';
import { answeredParts, partState, type PartState } from './part-state';

/** The parts of the form with the state of each. */
export function PartsRail() {
  const answered = useApp(useShallow((state) => answeredParts(state.open?.draft ?? null)));
  const findings = useFindings();
  const marks = useWaitingMarks();
  // Where the keyboard is, or what the form was scrolled to since.
  const place = useApp((state) => state.fieldInSight ?? state.focusedField);
  const current = place === null ? undefined : findField(place)?.part;
  const states = useMemo(
    () =>
      formParts.map((part) => ({
        part,
        ...partState(part.id, { answered, findings, waiting: marks.map((field) => field.part) }),
      })),
    [answered, findings, marks],
  );
  return (
    <nav className={styles.parts} aria-label={editorStrings.parts} data-pane="parts">
      <ul className={styles.partList}>
        {states.map(({ part, state, problems }) => (
          <li key={part.id}>
            <PartButton part={part} state={state} problems={problems} isCurrent={part.id === current} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface ButtonProps {
  readonly part: Part;
  readonly state: PartState;
  readonly problems: number;
  readonly isCurrent: boolean;
}

function PartButton({ part, state, problems, isCurrent }: ButtonProps) {
  const go = () => {
    const heading = document.getElementById(`heading-${part.id}`);
    heading?.focus({ preventScroll: true });
    document.getElementById(`part-${part.id}`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <UnstyledButton className={styles.part} aria-current={isCurrent ? 'location' : undefined} onClick={go}>
      <StateIcon state={state} />
      <span className={styles.partName}>{part.name}</span>
      <span className={styles.partCount}>{problems > 0 ? problems : ''}</span>
      <span className="visually-hidden">{editorStrings.partStates[state]}</span>
    </UnstyledButton>
  );
}

function StateIcon({ state }: { readonly state: PartState }) {
  if (state === 'done') return <CircleCheck size={16} color="var(--desk-good)" aria-hidden />;
  if (state === 'problems') return <CircleAlert size={16} color="var(--desk-block)" aria-hidden />;
  if (state === 'waiting') return <RotateCcw size={16} color="var(--desk-warn)" aria-hidden />;
  return <Circle size={16} color="var(--desk-line-strong)" aria-hidden />;
}

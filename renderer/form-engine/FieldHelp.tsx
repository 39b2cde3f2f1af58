import { ActionIcon } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import { editorStrings } from '../strings/editor';
import styles from './form-engine.module.css';

interface ToggleProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function HelpToggle({ label, isOpen, onToggle }: ToggleProps) {
  return (
    <ActionIcon
      size="sm"
      variant="subtle"
      color="gray"
      aria-expanded={isOpen}
      aria-label={editorStrings.helpFor(label)}
      data-help-toggle
      onClick={onToggle}
    >
      <CircleHelp size={15} aria-hidden />
    </ActionIcon>
  );
}

interface HelpProps {
  readonly id: string;
  readonly help: string;
  readonly instruction: string | null;
}

/** The program's words in the interface's type, the form's own in the form's. */
export function FieldHelp({ id, help, instruction }: HelpProps) {
  return (
    <div id={id} className={styles.help}>
      <p>{help}</p>
      {instruction !== null && instruction !== '' && (
        <blockquote className={styles.instruction}>{instruction}</blockquote>
      )}
    </div>
  );
}

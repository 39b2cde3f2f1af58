import { ActionIcon, Tooltip } from '@mantine/core';
import { CircleHelp } from 'lucide-react';
import type { EditionId } from '../../shared/draft/draft';
import { instructionOf } from '../../shared/form/fields/edition-words';
import type { Field } from '../../shared/form/fields/field';
import { editorStrings } from '../strings/editor';
import styles from './form-engine.module.css';

interface ToggleProps {
  readonly label: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function HelpToggle({ label, isOpen, onToggle }: ToggleProps) {
  return (
    <Tooltip label={editorStrings.helpTip}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-expanded={isOpen}
        aria-label={editorStrings.helpFor(label)}
        aria-keyshortcuts="F1"
        tabIndex={-1} // by keyboard F1 opens it from the field: Tab goes from answer to answer
        data-help-toggle
        onClick={onToggle}
      >
        <CircleHelp size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

interface HelpProps {
  readonly id: string;
  readonly field: Field;
  readonly edition: EditionId;
}

/** The program's words in the interface's type, the form's own in the form's unless the caption says them already. */
export function FieldHelp({ id, field, edition }: HelpProps) {
  const instruction = instructionOf(field, edition) ?? '';
  const isSaid = lettersOf(instruction) === lettersOf(field.label);
  return (
    <div id={id} className={styles.help}>
      <p>{field.help}</p>
      {instruction !== '' && !isSaid && <blockquote className={styles.instruction}>{instruction}</blockquote>}
    </div>
  );
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}

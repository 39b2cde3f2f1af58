import { Button } from '@mantine/core';
import { CircleDashed, RotateCcw } from 'lucide-react';
import type { FieldPath } from '../../shared/draft/field-path';
import { isEditable } from '../../shared/ipc/contracts/drafts';
import { useApp } from '../stores/app-store';
import { markStrings as words } from '../strings/companies';
import styles from './form-engine.module.css';

/** On a notice started from an earlier one: what has to be filled in or looked at, until it was. */
export function StartMark({ path, label }: { readonly path: FieldPath; readonly label: string }) {
  const isOurs = useApp(({ open, marks }) => open !== null && marks.draftId === open.id && isEditable(open.state));
  const isFill = useApp((state) => state.marks.fill.includes(path));
  const isCheck = useApp((state) => state.marks.check.includes(path));
  const { clearMark } = useApp.getState();
  if (!isOurs || !(isFill || isCheck)) return null;
  const Icon = isFill ? CircleDashed : RotateCcw;
  return (
    <p className={styles.mark} data-mark={isFill ? 'fill' : 'check'}>
      <Icon size={14} aria-hidden />
      <span>{isFill ? words.fill : path === 'cover.periodEnded' ? words.counted : words.check}</span>
      {isCheck && (
        <Button
          size="compact-xs"
          variant="default"
          aria-label={`${words.stillRight}: ${label}`}
          onClick={() => clearMark(path)}
        >
          {words.stillRight}
        </Button>
      )}
    </p>
  );
}

import { ActionIcon, Tooltip } from '@mantine/core';
import { MessageSquareText } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { commentStrings } from '../../strings/hand-over';
import styles from './Comments.module.css';

/** Beside a field: how many comments are open on it, and the way to write one. */
export function CommentMark({ path, label }: { readonly path: string; readonly label: string }) {
  const count = useApp(
    (state) => state.comments.filter(({ field, resolved }) => field === path && resolved === null).length,
  );
  const { commentOn, showPane } = useApp.getState();
  const name = count === 0 ? commentStrings.addOn(label) : commentStrings.mark(count, label);
  return (
    <Tooltip label={name}>
      <ActionIcon
        size="sm"
        variant="subtle"
        color={count === 0 ? 'gray' : 'orange'}
        data-comment-mark
        className={styles.mark}
        data-count={count === 0 ? undefined : count}
        aria-label={name}
        tabIndex={count === 0 ? -1 : 0} // by keyboard a comment begins with its own command, from any field
        onClick={() => (count === 0 ? commentOn(path) : showPane('comments'))}
      >
        <MessageSquareText size={15} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

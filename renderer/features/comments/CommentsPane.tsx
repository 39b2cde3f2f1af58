import { Button } from '@mantine/core';
import { MessageSquareText } from 'lucide-react';
import { wholeNotice } from '../../../shared/comments/comment';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { commentStrings as words } from '../../strings/hand-over';
import { CommentCard } from './CommentCard';
import { CommentComposer } from './CommentComposer';
import styles from './Comments.module.css';

/** What was said about the notice: open comments first, the settled ones folded away. */
export function CommentsPane() {
  const comments = useApp((state) => state.comments);
  const commentField = useApp((state) => state.commentField);
  const focused = useApp((state) => state.focusedField);
  const commentOn = useApp((state) => state.commentOn);
  const open = comments.filter(({ resolved }) => resolved === null);
  const settled = comments.filter(({ resolved }) => resolved !== null);
  return (
    <div className={styles.pane}>
      {commentField === null ? (
        <Button
          variant="default"
          leftSection={<MessageSquareText size={16} aria-hidden />}
          onClick={() => commentOn(focused ?? wholeNotice)}
        >
          {words.add}
        </Button>
      ) : (
        <CommentComposer field={commentField} />
      )}
      {comments.length === 0 && commentField === null && (
        <EmptyNote icon={MessageSquareText} title={words.none} text={words.noneText} />
      )}
      <ul className={styles.list} aria-label={words.title}>
        {open.map((comment) => (
          <CommentCard key={comment.id} comment={comment} />
        ))}
      </ul>
      {settled.length > 0 && (
        <details className={styles.settled}>
          <summary>{words.showResolved(settled.length)}</summary>
          <ul className={styles.list}>
            {settled.map((comment) => (
              <CommentCard key={comment.id} comment={comment} />
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

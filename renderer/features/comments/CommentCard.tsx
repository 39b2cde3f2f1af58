import { Anchor, Button, Text } from '@mantine/core';
import type { FieldPath } from '../../../shared/draft/field-path';
import { wholeNotice, type Comment } from '../../../shared/comments/comment';
import { easternTimestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { commentStrings as words } from '../../strings/hand-over';
import { commentLabel } from './comment-label';
import styles from './Comments.module.css';
import { offerUndo } from './offer-undo';

/** One comment: who, when, about what, and whether it is settled. */
export function CommentCard({ comment }: { readonly comment: Comment }) {
  const { id, field, author, at, text, resolved } = comment;
  const { goToField, resolveComment } = useApp.getState();
  const label = commentLabel(field);
  const settle = async (isResolved: boolean) => {
    await resolveComment(id, isResolved);
    offerUndo(isResolved ? words.resolved : words.reopened, () => resolveComment(id, !isResolved));
  };
  return (
    <li className={styles.card} data-resolved={resolved !== null || undefined} data-comment={field}>
      {field === wholeNotice ? (
        <span className={styles.field}>{label}</span>
      ) : (
        <Anchor
          component="button"
          type="button"
          className={styles.field}
          ta="left"
          aria-label={words.goTo(label)}
          onClick={() => goToField(field as FieldPath)}
        >
          {label}
        </Anchor>
      )}
      <p className={styles.text}>{text}</p>
      <div className={styles.foot}>
        <Text size="xs" c="dimmed">
          {author}, {easternTimestamp(at)}
          {resolved !== null && <br />}
          {resolved !== null && words.resolvedBy(resolved.by, easternTimestamp(resolved.at))}
        </Text>
        <Button size="compact-xs" variant="default" onClick={() => void settle(resolved === null)}>
          {resolved === null ? words.resolve : words.reopen}
        </Button>
      </div>
    </li>
  );
}

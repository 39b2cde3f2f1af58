import { Button, Group } from '@mantine/core';
import { Check, CircleAlert, CircleCheck } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import { getField } from '../../../shared/draft/field-path';
import { formParts } from '../../../shared/form/fields/form-fields';
import { isAnswered } from '../../../shared/form/fields/visibility';
import { FieldControl } from '../../form-engine/FieldControl';
import { importStrings as words } from '../../strings/import-review';
import styles from './Review.module.css';
import { candidateValue, type ReviewField } from './review-fields';

interface Props {
  readonly review: ReviewField;
  readonly draft: Draft;
  readonly isAccepted: boolean;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onMove: (step: 1 | -1) => void;
  readonly onAccept: () => void;
  readonly onChange: (value: unknown) => void;
}

/** One field of the import: what was read, how sure, from where; mended here, accepted by Enter. */
export function ReviewRow(props: Props) {
  const { review, draft, isAccepted, isCurrent, onFocus, onMove, onAccept, onChange } = props;
  const { field, source } = review;
  const id = `review-${field.path.replaceAll('.', '-')}`;
  const value = getField(draft, field.path) ?? null;
  const consent = consentWords(isAnswered(value), isAccepted);
  const keys = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Enter') onAccept();
    else if (event.key === 'ArrowDown') onMove(1);
    else if (event.key === 'ArrowUp') onMove(-1);
    else return;
    event.preventDefault();
  };
  return (
    <li
      className={styles.row}
      data-row
      data-current={isCurrent || undefined}
      data-accepted={isAccepted || undefined}
      data-sure={review.isSure}
      tabIndex={0}
      aria-labelledby={`${id}-label`}
      onFocus={onFocus}
      onKeyDown={keys}
    >
      <div className={styles.rowHead}>
        <span id={`${id}-label`} className={styles.label}>
          {review.isSure ? (
            <CircleCheck size={15} color="var(--desk-good)" aria-hidden />
          ) : (
            <CircleAlert size={15} color="var(--desk-error)" aria-hidden />
          )}
          {field.label}
        </span>
        <span className={styles.source}>{sourceWords(review)}</span>
        <Button
          size="compact-xs"
          variant={isAccepted ? 'light' : 'default'}
          leftSection={isAccepted ? <Check size={13} aria-hidden /> : null}
          aria-label={`${consent}: ${field.label}`}
          onClick={onAccept}
        >
          {consent}
        </Button>
      </div>
      <FieldControl
        field={field}
        id={id}
        value={value}
        readOnly={false}
        invalid={false}
        labelledBy={`${id}-label`}
        describedBy={`${id}-label`}
        onChange={onChange}
        onProblem={() => undefined}
      />
      {source !== null && source.candidates.length > 1 && (
        <Group gap={6} mt={6}>
          <span className={styles.source}>{words.candidates}:</span>
          {source.candidates.map((candidate) => (
            <Button
              key={candidate}
              size="compact-xs"
              variant="default"
              onClick={() => onChange(candidateValue(field, candidate))}
            >
              {candidate}
            </Button>
          ))}
        </Group>
      )}
    </li>
  );
}

/** A field without an answer is not accepted but left empty. */
function consentWords(hasAnswer: boolean, isAccepted: boolean): string {
  if (hasAnswer) return isAccepted ? words.accepted : words.accept;
  return isAccepted ? words.leftEmpty : words.leaveEmpty;
}

/** Where on the form it stands (two fields are called "Title"), how sure it is, and where it was read. */
function sourceWords({ field, source, isFound }: ReviewField): string {
  const part = formParts.find(({ id }) => id === field.part)?.name;
  return [part, readingWords(source, isFound)].filter(Boolean).join(' · ');
}

function readingWords(source: ReviewField['source'], isFound: boolean): string {
  if (!isFound) return words.missing;
  if (source === null) return '';
  const sure = words.confidence(Math.round(source.confidence * 100));
  return source.fromLine === null ? sure : `${sure}, ${words.line(source.fromLine, source.toLine)}`;
}

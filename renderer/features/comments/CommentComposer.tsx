import { Button, Group, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { wholeNotice } from '../../../shared/comments/comment';
import { formFields } from '../../../shared/form/fields/form-fields';
import { isVisible } from '../../../shared/form/fields/visibility';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { commentStrings as words } from '../../strings/hand-over';
import { commentLabel } from './comment-label';
import styles from './Comments.module.css';
import { offerUndo } from './offer-undo';

/** Writes a comment on one field. The first one asks for the writer's name. */
export function CommentComposer({ field }: { readonly field: string }) {
  const person = useApp((state) => state.person);
  const { addComment, commentOn, introduce, removeComment } = useApp.getState();
  const fields = useFieldChoices();
  const [text, setText] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<AppError | null>(null);
  const canSave = text.trim() !== '' && (person !== null || name.trim() !== '');
  const save = async () => {
    setError(null);
    try {
      if (person === null) await introduce(name.trim());
      const added = await addComment(field, text.trim());
      if (added !== undefined) offerUndo(words.added, () => removeComment(added.id));
    } catch (thrown) {
      setError(asAppError(thrown));
    }
  };
  return (
    <form
      className={styles.composer}
      aria-label={words.addOn(commentLabel(field))}
      onSubmit={(event) => {
        event.preventDefault();
        if (canSave) void save();
      }}
    >
      {error !== null && <ErrorNotice error={error} />}
      {person === null && (
        <TextInput
          label={words.name}
          description={words.nameHelp}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <NativeSelect
        label={words.field}
        data={fields}
        value={field}
        onChange={(event) => commentOn(event.currentTarget.value)}
      />
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxLength={4000}
        label={words.addOn(commentLabel(field))}
        placeholder={words.placeholder}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group gap="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={() => commentOn(null)}>
          {words.cancel}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!canSave}>
          {words.save}
        </Button>
      </Group>
    </form>
  );
}

/** The fields that the form shows, in its order, after the notice as a whole. */
function useFieldChoices() {
  const draft = useApp((state) => state.open?.draft ?? null);
  return useMemo(() => {
    const shown = draft === null ? [] : formFields.filter((each) => isVisible(each, draft));
    const choices = shown.map(({ path, label }) => ({ value: path, label }));
    return [{ value: wholeNotice, label: words.whole }, ...choices];
  }, [draft]);
}

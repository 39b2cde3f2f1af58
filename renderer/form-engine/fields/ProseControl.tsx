import { Textarea } from '@mantine/core';
import { memo, type ClipboardEvent } from 'react';
import type { ProseField } from '../../../shared/form/fields/field';
import { tidyProse } from '../../../shared/form/fields/tidy-text';
import { useSettled } from '../../lib/use-settled';
import { editorStrings } from '../../strings/editor';
import { insertAtCaret } from '../insert-at-caret';
import { asText, type FieldProps } from '../field-props';
import { TemplateButton } from '../TemplateButton';
import { wordCount } from '../word-count';
import styles from '../form-engine.module.css';

/** Chromium's own checking of a text area grows with the square of its text: of 60,000 characters it makes minutes without a key. */
const spellingLimit = 25_000;
/** Words are counted in a pause: in a long text that takes longer than a key may. */
const pauseMilliseconds = 500;

export function ProseControl(props: FieldProps<ProseField>) {
  const { field, id, value, readOnly, invalid, describedBy, labelledBy, onChange } = props;
  const text = asText(value);
  const settled = useSettled(text, pauseMilliseconds);
  const paste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    event.preventDefault();
    insertAtCaret(event.currentTarget, tidyProse(event.clipboardData.getData('text/plain')));
  };
  return (
    <div>
      <Textarea
        id={id}
        value={text}
        readOnly={readOnly}
        style={{ '--prose-rows': field.minRows }}
        spellCheck={text.length <= spellingLimit}
        error={invalid}
        aria-invalid={invalid}
        aria-describedby={describedBy}
        aria-labelledby={labelledBy}
        aria-required={field.required}
        classNames={{ input: styles.prose ?? '' }}
        onChange={(event) => onChange(event.currentTarget.value)}
        onPaste={paste}
        onBlur={() => onChange(tidyProse(text).trim())}
      />
      <ProseFoot field={field} text={settled} readOnly={readOnly} />
    </div>
  );
}

const ProseFoot = memo(function ProseFoot({
  field,
  text,
  readOnly,
}: Pick<FieldProps<ProseField>, 'field' | 'readOnly'> & { readonly text: string }) {
  return (
    <div className={styles.proseFoot}>
      <span className="numeric">
        {editorStrings.words(wordCount(text))}
        {text.length > spellingLimit && ` · ${editorStrings.noSpelling(spellingLimit)}`}
      </span>
      {field.templates !== undefined && !readOnly && <TemplateButton field={field} />}
    </div>
  );
});

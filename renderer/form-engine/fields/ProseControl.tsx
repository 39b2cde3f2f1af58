import { Textarea } from '@mantine/core';
import type { ClipboardEvent } from 'react';
import type { ProseField } from '../../../shared/form/fields/field';
import { tidyProse } from '../../../shared/form/fields/tidy-text';
import { useSettled } from '../../lib/use-settled';
import { editorStrings } from '../../strings/editor';
import { insertAtCaret } from '../insert-at-caret';
import { asText, type FieldProps } from '../field-props';
import { TemplateButton } from '../TemplateButton';
import { wordCount } from '../word-count';
import styles from '../form-engine.module.css';

export function ProseControl(props: FieldProps<ProseField>) {
  const { field, id, value, readOnly, invalid, describedBy, labelledBy, onChange } = props;
  const text = asText(value);
  const settled = useSettled(text, 250);
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
        maxLength={field.maxLength}
        style={{ '--prose-rows': field.minRows }}
        spellCheck
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
      <div className={styles.proseFoot}>
        <span className="numeric">{editorStrings.words(wordCount(settled))}</span>
        {field.templates !== undefined && !readOnly && <TemplateButton field={field} />}
      </div>
    </div>
  );
}

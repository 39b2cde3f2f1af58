import { Button, FileButton, Group, Text } from '@mantine/core';
import { Paperclip } from 'lucide-react';
import type { Exhibit } from '../../../shared/draft/draft';
import type { ExhibitsField } from '../../../shared/form/fields/field';
import { editorStrings } from '../../strings/editor';
import { exhibitOf } from '../exhibit-of';
import type { FieldProps } from '../field-props';
import { ExhibitItem } from './ExhibitItem';
import styles from './Exhibits.module.css';

/** The files that are filed with the notice, each held by its hash. */
export function ExhibitsControl({ id, value, readOnly, onChange }: FieldProps<ExhibitsField>) {
  const exhibits = (Array.isArray(value) ? value : []) as readonly Exhibit[];
  const replace = (index: number, changed: Partial<Exhibit>) =>
    onChange(exhibits.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  const add = async (file: File | null) => {
    if (file !== null) onChange([...exhibits, await exhibitOf(file, exhibits.length + 1)]);
  };
  return (
    <div>
      {exhibits.length > 0 && (
        <ul className={styles.list} aria-label={editorStrings.exhibits.list}>
          {exhibits.map((exhibit, index) => (
            <ExhibitItem
              key={`${exhibit.sha256}-${index}`}
              exhibit={exhibit}
              number={index + 1}
              readOnly={readOnly}
              onChange={(changed) => replace(index, changed)}
              onRemove={() => onChange(exhibits.filter((_, at) => at !== index))}
            />
          ))}
        </ul>
      )}
      <Group>
        <FileButton onChange={(file) => void add(file)}>
          {(button) => (
            <Button
              {...button}
              id={id}
              variant="default"
              disabled={readOnly}
              leftSection={<Paperclip size={15} aria-hidden />}
            >
              {editorStrings.exhibits.attach}
            </Button>
          )}
        </FileButton>
        {exhibits.length === 0 && (
          <Text size="sm" c="dimmed">
            {editorStrings.exhibits.none}
          </Text>
        )}
      </Group>
    </div>
  );
}

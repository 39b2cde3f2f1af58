import { ActionIcon, NativeSelect, TextInput } from '@mantine/core';
import { Trash2 } from 'lucide-react';
import { exhibitKinds, type Exhibit } from '../../../shared/draft/draft';
import { editorStrings } from '../../strings/editor';
import styles from './Exhibits.module.css';

interface Props {
  readonly exhibit: Exhibit;
  readonly number: number;
  readonly readOnly: boolean;
  readonly onChange: (changed: Partial<Exhibit>) => void;
  readonly onRemove: () => void;
}

const words = editorStrings.exhibits;

/** One file: what it is called on EDGAR, what it is, its title, and the file itself. */
export function ExhibitItem({ exhibit, number, readOnly, onChange, onRemove }: Props) {
  return (
    <li className={styles.item}>
      <TextInput
        label={words.type}
        aria-label={`${words.type} ${number}`}
        value={exhibit.type}
        readOnly={readOnly}
        onChange={(event) => onChange({ type: event.currentTarget.value })}
      />
      <NativeSelect
        label={words.kind}
        aria-label={`${words.kind} ${number}`}
        value={exhibit.kind}
        disabled={readOnly}
        data={exhibitKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        onChange={(event) => onChange({ kind: event.currentTarget.value as Exhibit['kind'] })}
      />
      <ActionIcon
        size="lg"
        variant="subtle"
        color="gray"
        disabled={readOnly}
        aria-label={words.remove(exhibit.title)}
        onClick={onRemove}
      >
        <Trash2 size={16} aria-hidden />
      </ActionIcon>
      <TextInput
        className={styles.title}
        label={words.title}
        aria-label={`${words.title} ${number}`}
        value={exhibit.title}
        readOnly={readOnly}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <p className={styles.file}>
        {exhibit.file} · SHA-256 {exhibit.sha256.slice(0, 12)}…
      </p>
    </li>
  );
}

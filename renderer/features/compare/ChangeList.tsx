import { UnstyledButton } from '@mantine/core';
import type { Draft } from '../../../shared/draft/draft';
import { ChangedWords } from '../../components/ChangedWords';
import { useApp } from '../../stores/app-store';
import { compareStrings } from '../../strings/compare';
import { changedFields } from './changed-fields';
import styles from './Compare.module.css';

interface Props {
  readonly before: Draft;
  readonly after: Draft;
}

/** What differs between two notices, word by word; a click goes to the field. */
export function ChangeList({ before, after }: Props) {
  const goToField = useApp((state) => state.goToField);
  const changed = changedFields(before, after);
  if (changed.length === 0) return <p className={styles.quiet}>{compareStrings.same}</p>;
  return (
    <>
      <p className={styles.quiet}>{compareStrings.count(changed.length)}</p>
      <ul className={styles.list}>
        {changed.map(({ path, label, words }) => (
          <li key={path}>
            <UnstyledButton className={styles.change} onClick={() => goToField(path)}>
              <strong>{label}</strong>
              <ChangedWords words={words} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}

import { Alert, List, Text } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import type { DamagedFile } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import styles from './Library.module.css';

/** Files that could not be read are named, never hidden; `of` asks for those only whose name begins so. */
export function DamagedFiles({ of = '' }: { readonly of?: string }) {
  const damaged = useApp((state) => state.damaged);
  const named = damaged.filter(({ file }) => file.startsWith(of));
  if (named.length === 0) return null;
  return (
    <Alert color="orange" mb="md" icon={<FileWarning size={18} aria-hidden />} title={libraryStrings.damagedTitle}>
      <List size="sm">
        {named.map((each) => (
          <List.Item key={each.file}>
            <DamagedFileLine {...each} />
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function DamagedFileLine({ file, keptAs, reason, means = '', notice }: DamagedFile) {
  const drafts = useApp((state) => state.drafts);
  const row = drafts?.find(({ id }) => id === notice);
  const name = [row?.registrant, row?.form].filter((part) => typeof part === 'string').join(', ');
  return (
    <>
      {name !== '' && <strong>{name}: </strong>}
      {reason} {means}
      <Text size="xs" mb={4} className={styles.fileName}>
        {libraryStrings.whereKept(file, keptAs)}
      </Text>
    </>
  );
}

import { Alert, List } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';

/** Files that could not be read are named, never hidden. */
export function DamagedFiles() {
  const damaged = useApp((state) => state.damaged);
  if (damaged.length === 0) return null;
  return (
    <Alert color="orange" mb="md" icon={<FileWarning size={18} aria-hidden />} title={libraryStrings.damagedTitle}>
      <List size="sm">
        {damaged.map(({ file, keptAs, reason }) => (
          <List.Item key={file}>{libraryStrings.damaged(file, keptAs, reason)}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

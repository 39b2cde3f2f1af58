import { Alert, Button, List } from '@mantine/core';
import { GitCompareArrows } from 'lucide-react';
import { useMemo } from 'react';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import { vaultCareStrings as words } from '../../strings/vault-care';

/** Notices that two laptops changed at the same time: both texts are here, and a person chooses. */
export function ConflictNotes() {
  const drafts = useApp((state) => state.drafts);
  const conflicts = useMemo(
    () => drafts?.filter(({ conflictOf, deletedAt }) => conflictOf !== null && deletedAt === null) ?? [],
    [drafts],
  );
  if (conflicts.length === 0) return null;
  return (
    <Alert color="orange" mb="md" icon={<GitCompareArrows size={18} aria-hidden />} title={words.conflictTitle}>
      <p>{words.conflictText}</p>
      <List size="sm">
        {conflicts.map(({ id, registrant }) => (
          <List.Item key={id}>
            {registrant ?? libraryStrings.untitled}{' '}
            <Button size="compact-sm" variant="light" onClick={() => void sideBySide(id)}>
              {words.sideBySide}
            </Button>
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

async function sideBySide(id: string): Promise<void> {
  const { editDraft, showPane } = useApp.getState();
  await editDraft(id);
  showPane('compare');
}

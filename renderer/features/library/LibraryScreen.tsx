import { Button } from '@mantine/core';
import { FileInput, Plus } from 'lucide-react';
import { useEffect } from 'react';
import { ErrorNotice } from '../../components/ErrorNotice';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { importStrings } from '../../strings/import-review';
import { libraryStrings } from '../../strings/library';
import { ConflictNotes } from './ConflictNotes';
import { DamagedFiles } from './DamagedFiles';
import { DraftList } from './DraftList';
import { LibraryStart } from './LibraryStart';

/** All notices on this laptop. */
export function LibraryScreen() {
  const isRead = useApp((state) => state.drafts !== null);
  const count = useApp((state) => state.drafts?.filter(({ deletedAt }) => deletedAt === null).length ?? 0);
  const isEmpty = useApp((state) => state.drafts?.length === 0);
  const error = useApp((state) => state.libraryError);
  const { refreshLibrary } = useApp.getState();
  useEffect(() => void refreshLibrary(), [refreshLibrary]);
  return (
    <>
      <PageHeader title={libraryStrings.title} lead={isRead && !isEmpty ? libraryStrings.lead(count) : ''}>
        {isRead && !isEmpty && <NewButtons />}
      </PageHeader>
      <div className={page.scroll}>
        {error !== null && (
          <ErrorNotice error={error} retry={{ label: libraryStrings.retry, run: () => void refreshLibrary() }} />
        )}
        <DamagedFiles />
        <ConflictNotes />
        {isEmpty && <LibraryStart />}
        {isRead && !isEmpty && <DraftList />}
      </div>
    </>
  );
}

function NewButtons() {
  const waiting = useApp((state) => state.imports.filter(({ kind }) => kind === 'read').length);
  const { beginNotice, chooseFilings, show } = useApp.getState();
  return (
    <>
      {waiting > 0 && (
        <Button variant="subtle" onClick={() => show('import')}>
          {importStrings.waiting(waiting)}
        </Button>
      )}
      <Button variant="default" leftSection={<FileInput size={16} aria-hidden />} onClick={() => void chooseFilings()}>
        {libraryStrings.importFiling}
      </Button>
      <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => void beginNotice()}>
        {libraryStrings.newNotice}
      </Button>
    </>
  );
}

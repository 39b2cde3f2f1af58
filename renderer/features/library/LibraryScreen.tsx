import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { FileInput, LibraryBig, Plus, Search } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { EmptyNote } from '../../components/EmptyNote';
import { ErrorNotice } from '../../components/ErrorNotice';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import { DamagedFiles } from './DamagedFiles';
import { DraftTable } from './DraftTable';
import { filterDrafts, type StateFilter } from './filter-drafts';
import { LibraryStart } from './LibraryStart';

/** All notices on this laptop. */
export function LibraryScreen() {
  const drafts = useApp((state) => state.drafts);
  const error = useApp((state) => state.libraryError);
  const { refreshLibrary } = useApp.getState();
  useEffect(() => void refreshLibrary(), [refreshLibrary]);
  const live = useMemo(() => drafts?.filter((draft) => draft.deletedAt === null) ?? null, [drafts]);
  return (
    <>
      <PageHeader title={libraryStrings.title} lead={live === null ? '' : libraryStrings.lead(live.length)}>
        <NewButtons />
      </PageHeader>
      <div className={page.scroll}>
        {error !== null && (
          <ErrorNotice error={error} retry={{ label: libraryStrings.retry, run: () => void refreshLibrary() }} />
        )}
        <DamagedFiles />
        {live?.length === 0 && <LibraryStart />}
        {live !== null && live.length > 0 && <DraftList />}
      </div>
    </>
  );
}

function NewButtons() {
  const { createDraft, chooseFilings } = useApp.getState();
  return (
    <>
      <Button variant="default" leftSection={<FileInput size={16} aria-hidden />} onClick={() => void chooseFilings()}>
        {libraryStrings.importFiling}
      </Button>
      <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => void createDraft(null)}>
        {libraryStrings.newNotice}
      </Button>
    </>
  );
}

function DraftList() {
  const drafts = useApp((state) => state.drafts);
  const [words, setWords] = useState('');
  const [state, setState] = useState<StateFilter>('all');
  const wanted = useDeferredValue(words);
  const shown = useMemo(() => filterDrafts(drafts ?? [], wanted, state), [drafts, wanted, state]);
  return (
    <>
      <Group mb="sm" gap="sm">
        <TextInput
          w="22rem"
          type="search"
          aria-label={libraryStrings.search}
          placeholder={libraryStrings.search}
          leftSection={<Search size={15} aria-hidden />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          value={state}
          onChange={(next) => setState(next as StateFilter)}
          data={[
            { value: 'all', label: libraryStrings.all },
            ...Object.entries(libraryStrings.states).map(([value, label]) => ({ value, label })),
          ]}
        />
      </Group>
      {shown.length === 0 ? (
        <EmptyNote icon={LibraryBig} title={libraryStrings.nothingFound} text={libraryStrings.nothingFoundText} />
      ) : (
        <DraftTable drafts={shown} />
      )}
    </>
  );
}

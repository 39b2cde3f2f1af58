import { ActionIcon, Group, Select, TextInput, Tooltip } from '@mantine/core';
import { LayoutGrid, LibraryBig, Rows3, Search } from 'lucide-react';
import { useState } from 'react';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';
import { BulkBar } from './BulkBar';
import { DraftCards } from './DraftCards';
import { DraftTable } from './DraftTable';
import { shelves, type LibraryView } from './library-rows';
import { useLibraryRows } from './use-library-rows';

const firstView: LibraryView = { words: '', shelf: 'all', sort: 'saved', isDescending: true };

/** The notices that are wanted, as rows or as cards. */
export function DraftList() {
  const [view, setView] = useState(firstView);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const layout = useApp((state) => state.settings.libraryLayout);
  const rows = useLibraryRows(view);
  const isSelecting = selected.size > 0;
  return (
    <>
      <Toolbar view={view} count={rows.length} onChange={setView} />
      {isSelecting && <BulkBar selected={selected} onDone={() => setSelected(new Set())} />}
      {rows.length === 0 && <EmptyNote icon={LibraryBig} title={words.nothingFound} text={words.nothingFoundText} />}
      {rows.length > 0 && layout === 'cards' && <DraftCards rows={rows} />}
      {rows.length > 0 && layout === 'table' && (
        <DraftTable rows={rows} view={view} onView={setView} selected={selected} onSelect={setSelected} />
      )}
    </>
  );
}

interface ToolbarProps {
  readonly view: LibraryView;
  readonly count: number;
  readonly onChange: (view: LibraryView) => void;
}

function Toolbar({ view, count, onChange }: ToolbarProps) {
  return (
    <Group mb="sm" gap="sm">
      <TextInput
        flex="1 1 16rem"
        maw="26rem"
        type="search"
        data-library-search
        aria-label={words.search}
        placeholder={words.search}
        leftSection={<Search size={15} aria-hidden />}
        value={view.words}
        onChange={(event) => onChange({ ...view, words: event.currentTarget.value })}
      />
      <Select
        w="10rem"
        aria-label={words.show}
        allowDeselect={false}
        value={view.shelf}
        data={shelves.map((value) => ({ value, label: words.shelves[value] }))}
        onChange={(next) => onChange({ ...view, shelf: shelves.find((each) => each === next) ?? 'all' })}
      />
      <span className="numeric" role="status">
        {view.words === '' && view.shelf === 'all' ? '' : words.found(count)}
      </span>
      <LayoutButtons />
    </Group>
  );
}

function LayoutButtons() {
  const layout = useApp((state) => state.settings.libraryLayout);
  const { changeSettings } = useApp.getState();
  return (
    <ActionIcon.Group ml="auto">
      {(['table', 'cards'] as const).map((value) => (
        <Tooltip key={value} label={words.layouts[value]}>
          <ActionIcon
            size="lg"
            variant={layout === value ? 'light' : 'default'}
            aria-label={words.layouts[value]}
            aria-pressed={layout === value}
            onClick={() => void changeSettings({ libraryLayout: value })}
          >
            {value === 'table' ? <Rows3 size={17} aria-hidden /> : <LayoutGrid size={17} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      ))}
    </ActionIcon.Group>
  );
}

import { ActionIcon, Group, Select, TextInput, Tooltip } from '@mantine/core';
import { LayoutGrid, Rows3, Search } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';
import { focusRow } from './focus-row';
import { dueTimes, shelves, type LibraryView } from './library-rows';

interface Props {
  readonly view: LibraryView;
  readonly count: number;
  /** The texts have not been looked through yet. */
  readonly isSearching: boolean;
  readonly onChange: (view: LibraryView) => void;
}

/** What the library shows: words, state and next date, how many there are, and how they lie. */
export function LibraryToolbar({ view, count, isSearching, onChange }: Props) {
  const isWhole = view.words === '' && view.shelf === 'all' && view.due === 'any';
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
        onKeyDown={(event) => event.key === 'ArrowDown' && focusRow(0)}
      />
      <Select
        w="10rem"
        aria-label={words.show}
        allowDeselect={false}
        value={view.shelf}
        data={shelves.map((value) => ({ value, label: words.shelves[value] }))}
        onChange={(next) => onChange({ ...view, shelf: shelves.find((each) => each === next) ?? 'all' })}
      />
      <Select
        w="11rem"
        aria-label={words.due}
        allowDeselect={false}
        value={view.due}
        data={dueTimes.map((value) => ({ value, label: words.dueTimes[value] }))}
        onChange={(next) => onChange({ ...view, due: dueTimes.find((each) => each === next) ?? 'any' })}
      />
      <span className="numeric" role="status">
        {isWhole ? '' : isSearching ? words.foundSoFar(count) : words.found(count)}
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

import { LibraryBig } from 'lucide-react';
import { useState } from 'react';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { libraryStrings as words } from '../../strings/library';
import { BulkBar } from './BulkBar';
import { DraftCards } from './DraftCards';
import { DraftMenu, type MenuPlace } from './DraftMenu';
import { DraftTable } from './DraftTable';
import { LibraryToolbar } from './LibraryToolbar';
import { useLibraryRows } from './use-library-rows';

/** The notices that are wanted, as rows or as cards. */
export function DraftList() {
  const view = useApp((state) => state.libraryView);
  const { viewLibrary: setView } = useApp.getState();
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const layout = useApp((state) => state.settings.libraryLayout);
  const { rows, isSearching } = useLibraryRows(view);
  const isSelecting = selected.size > 0;
  return (
    <>
      <LibraryToolbar view={view} count={rows.length} isSearching={isSearching} onChange={setView} />
      {isSelecting && <BulkBar selected={selected} onDone={() => setSelected(new Set())} />}
      {rows.length === 0 && !isSearching && (
        <EmptyNote icon={LibraryBig} title={words.nothingFound} text={words.nothingFoundText} />
      )}
      {rows.length > 0 && layout === 'cards' && <DraftCards rows={rows} onMenu={setMenu} />}
      {rows.length > 0 && layout === 'table' && (
        <DraftTable {...{ rows, view, selected }} onView={setView} onSelect={setSelected} onMenu={setMenu} />
      )}
      {menu !== null && <DraftMenu place={menu} onClose={() => setMenu(null)} />}
    </>
  );
}

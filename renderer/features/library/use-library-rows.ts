import { useDeferredValue, useMemo } from 'react';
import { easternDate } from '../../../shared/time/eastern';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { libraryRows, type LibraryRow, type LibraryView } from './library-rows';
import { isQuery, useFullText } from './use-full-text';

/** The rows to show: what the list itself knows at once, what only the text holds a moment later, while `isSearching`. */
export function useLibraryRows(view: LibraryView): { rows: readonly LibraryRow[]; isSearching: boolean } {
  const drafts = useApp((state) => state.drafts);
  const today = easternDate(useNow(60));
  const wanted = useDeferredValue(view);
  const holdingWords = useFullText(wanted.words);
  const rows = useMemo(
    () => libraryRows(drafts ?? [], { view: wanted, today, holdingWords }),
    [drafts, wanted, today, holdingWords],
  );
  return { rows, isSearching: holdingWords === null && isQuery(wanted.words) };
}

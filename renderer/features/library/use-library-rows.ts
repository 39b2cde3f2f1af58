import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { easternDate } from '../../../shared/time/eastern';
import { call } from '../../api/client';
import { useNow } from '../../lib/use-now';
import { useApp } from '../../stores/app-store';
import { libraryRows, type LibraryRow, type LibraryView } from './library-rows';

const pauseMilliseconds = 150;
/** One letter would find nearly everything. */
const shortest = 2;

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

/** The notices whose text holds the words, asked of main after a pause; `null` until it has answered. */
function useFullText(words: string): ReadonlySet<string> | null {
  const query = words.trim();
  const [answer, setAnswer] = useState<{ query: string; ids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (!isQuery(query)) return undefined;
    let isWanted = true;
    const timer = window.setTimeout(() => {
      void call('drafts:search', { query }).then(({ ids }) => isWanted && setAnswer({ query, ids: new Set(ids) }));
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [query]);
  return answer?.query === query ? answer.ids : null;
}

function isQuery(words: string): boolean {
  return words.trim().length >= shortest;
}

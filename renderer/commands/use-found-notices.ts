import type { SpotlightActionData } from '@mantine/spotlight';
import { useDeferredValue, useMemo } from 'react';
import { writtenDate } from '../../shared/form/fields/parse-date';
import { easternDate } from '../../shared/time/eastern';
import { firstView, libraryRows } from '../features/library/library-rows';
import { isQuery, useFullText } from '../features/library/use-full-text';
import { systemClock } from '../lib/clock';
import type { AppState } from '../stores/app-store';

/** More would not be read: another letter narrows them down. */
const most = 30;

/**
 * The notices of the whole library that hold the words, in their row or in their text; typing never waits for them.
 * `isSearching` until the texts were asked too.
 */
export function useFoundNotices(words: string, { drafts, editDraft }: AppState) {
  const wanted = useDeferredValue(words);
  const holdingWords = useFullText(wanted);
  const actions = useMemo(() => {
    if (wanted.trim() === '') return [];
    const view = { ...firstView, words: wanted };
    const rows = libraryRows(drafts ?? [], { view, today: easternDate(systemClock.now()), holdingWords });
    return rows.slice(0, most).map(({ draft: { id, registrant, form, periodEnded } }): SpotlightActionData => ({
      id: `draft-${id}`,
      label: registrant ?? '…',
      description: [form, periodEnded === null ? null : writtenDate(periodEnded)].filter(Boolean).join(', '),
      // Found by more than its label: the palette's own filter must let it pass.
      keywords: wanted,
      onClick: () => void editDraft(id),
    }));
  }, [wanted, drafts, holdingWords, editDraft]);
  return { actions, isSearching: holdingWords === null && isQuery(wanted) };
}

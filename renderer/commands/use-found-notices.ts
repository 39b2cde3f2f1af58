import type { SpotlightActionData } from '@mantine/spotlight';
import { useDeferredValue, useMemo } from 'react';
import { writtenDate } from '../../shared/form/fields/parse-date';
import type { DraftSummary } from '../../shared/ipc/contracts/drafts';
import { easternDate } from '../../shared/time/eastern';
import { firstView, libraryRows, type LibraryRow } from '../features/library/library-rows';
import { isQuery, useFullText } from '../features/library/use-full-text';
import { systemClock } from '../lib/clock';
import type { AppState } from '../stores/app-store';
import { commandStrings } from '../strings/commands';

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
    const found = { words: wanted, today: easternDate(systemClock.now()), holdingWords };
    return foundNotices(drafts ?? [], found).map(({ draft }): SpotlightActionData => ({
      id: `draft-${draft.id}`,
      label: draft.registrant ?? '…',
      description: describe(draft),
      // Found by more than its label: the palette's own filter must let it pass.
      keywords: wanted,
      onClick: () => void editDraft(draft.id),
    }));
  }, [wanted, drafts, holdingWords, editDraft]);
  return { actions, isSearching: holdingWords === null && isQuery(wanted) };
}

interface Search {
  readonly words: string;
  readonly today: string;
  readonly holdingWords: ReadonlySet<string> | null;
}

/** The notices on the desk that hold the words, then those that were put into the archive. */
export function foundNotices(drafts: readonly DraftSummary[], { words, ...rest }: Search): readonly LibraryRow[] {
  const standing = (['all', 'archived'] as const).flatMap((shelf) =>
    libraryRows(drafts, { view: { ...firstView, words, shelf }, ...rest }),
  );
  return standing.slice(0, most);
}

function describe({ form, periodEnded, archivedAt }: DraftSummary): string {
  const period = periodEnded === null ? null : writtenDate(periodEnded);
  return [form, period, archivedAt === null ? null : commandStrings.archived].filter(Boolean).join(', ');
}

import type { SaveState } from '../../stores/draft-slice';
import { assertNever } from '../../../shared/text/assert-never';
import { clockTime } from '../../lib/format-time';
import { editorStrings } from '../../strings/editor';

/** Where the text stands, in words. */
export function saveWords(state: SaveState): string {
  const words = editorStrings.save;
  switch (state.kind) {
    case 'saved':
      return words.saved(state.at === 0 ? '' : clockTime(state.at));
    case 'changed':
      return words.changed;
    case 'saving':
      return words.saving;
    case 'failed':
      return `${words.failed}. ${state.error.message}`;
    case 'stale':
      return words.stale;
    default:
      return assertNever(state);
  }
}

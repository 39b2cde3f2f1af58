import { diffArrays, diffWordsWithSpace } from 'diff';
import type { EditionId } from '../draft/draft';
import { emptyDraft } from '../draft/draft';
import type { FieldPath } from '../draft/field-path';
import type { NoticeDocument } from './block';
import { documentLines, type DocumentLine } from './block-text';
import { composeNotice } from './compose';

/** Words that both documents have, that only the later one has, or that only the earlier one had. */
export interface ComparedWords {
  readonly text: string;
  readonly change: 'same' | 'added' | 'removed';
}

/** One line of the comparison. `changed`: the line is in both, with other words. */
export interface ComparedLine {
  readonly kind: 'same' | 'changed' | 'added' | 'removed';
  readonly field: FieldPath | null;
  readonly words: readonly ComparedWords[];
}

/**
 * Compares two documents word by word, line by line in reading order: a notice with the last one, two versions of a draft.
 * Putting together the `same` and `added` words of every line gives the later document, `same` and `removed` the earlier.
 */
export function compareDocuments(before: NoticeDocument, after: NoticeDocument): readonly ComparedLine[] {
  const changes = diffArrays([...documentLines(before)], [...documentLines(after)], {
    comparator: (one, other) => one.text === other.text,
  });
  const lines: ComparedLine[] = [];
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    const next = changes[index + 1];
    if (change === undefined) continue;
    if (change.removed && next?.added) {
      lines.push(...compareLines(change.value, next.value));
      index += 1;
    } else {
      const kind = change.added ? 'added' : change.removed ? 'removed' : 'same';
      lines.push(...change.value.map((line) => wholeLine(line, kind)));
    }
  }
  return lines;
}

/** Compares the wordings of two editions on a form nobody has filled in. */
export function compareEditions(before: EditionId, after: EditionId): readonly ComparedLine[] {
  return compareDocuments(composeNotice(emptyDraft(before)), composeNotice(emptyDraft(after)));
}

/** Lines that gave way to others: those that answer the same field, or stand in the same place, are compared by words. */
function compareLines(before: readonly DocumentLine[], after: readonly DocumentLine[]): readonly ComparedLine[] {
  const rest = [...before];
  const lines = after.map((line): ComparedLine => {
    const partner = rest.findIndex(({ field }) => field === line.field);
    if (partner === -1) return wholeLine(line, 'added');
    const [earlier] = rest.splice(partner, 1);
    return { kind: 'changed', field: line.field, words: compareWords(earlier?.text ?? '', line.text) };
  });
  return [...rest.map((line) => wholeLine(line, 'removed')), ...lines];
}

function compareWords(before: string, after: string): readonly ComparedWords[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

function wholeLine({ text, field }: DocumentLine, kind: ComparedWords['change']): ComparedLine {
  return { kind, field, words: [{ text, change: kind }] };
}

import { joinWrappedNames } from './person';
import { tidyAnswer } from './tidy-answer';
import { findDates } from './written-date';

/** A line of the block without its label; titles may run over several lines. */
export interface Entry {
  readonly label: 'signature' | 'name' | 'title' | null;
  readonly value: string;
  /** Signed with `/s/`. */
  readonly isConformed: boolean;
}

const lineLabel =
  /^\s*(?:(by|\/s\/)|(name|printed name|print name|typed name)|(title|its|office))\s*[:/]?\s+|^\s*(?:(by)|(name)|(title|its))\s*:\s*/i;

/** The lines of a signature block. */
export function toEntries(text: string): Entry[] {
  return joinWrappedNames(text)
    .replace(/\b(By|Name|Title|Its)\s*:/gi, '\n$1: ')
    .replace(/(?<!\bBy:?\s*)\bBy:?(?=[\s_]*\/s\/)/gi, '\n$&')
    .split(/\n|\t+/)
    .map(toEntry)
    .filter((entry) => entry.value !== '' || entry.label === 'signature');
}

function toEntry(line: string): Entry {
  const conformed = /(?:\/\s?[sS5]\s?\/{1,2}|(?<![A-Za-z])s\/{1,2}(?=\s?[A-Z])|\/s\s(?=[A-Z]))(.*)$/.exec(line);
  if (conformed !== null) {
    const [, after = ''] = conformed;
    // `By: Jane Doe /s/` signs before the sign.
    const signed = /[A-Za-z]/.test(after) ? after : line.slice(0, conformed.index).replace(lineLabel, '');
    return { label: 'signature', value: withoutDate(withoutEcho(signed)), isConformed: true };
  }
  const match = lineLabel.exec(line);
  const value = withoutDate(match === null ? line : line.slice(match[0].length));
  if (match === null) return { label: null, value, isConformed: false };
  const [, by, name] = match;
  return {
    label:
      by !== undefined || match[4] !== undefined
        ? 'signature'
        : name !== undefined || match[5] !== undefined
          ? 'name'
          : 'title',
    value,
    isConformed: false,
  };
}

/** `/s/ Jane Doe /s/` and `/s/ Jane Doe/` close what they opened. */
function withoutEcho(signature: string): string {
  return signature.replace(/\/\s?[sS]?\s?\/?\s*$/, '').replace(/^\s*["\u201c]|["\u201d]\s*$/g, '');
}

function withoutDate(line: string): string {
  const [date] = findDates(line);
  const rest = date === undefined ? line : `${line.slice(0, date.from)} ${line.slice(date.to)}`;
  const words = rest.replace(/^\s*date[d]?\b\s*:?/i, '').replace(/\(?signature\)?\s*$/i, '');
  return tidyAnswer(words) + (/[A-Za-z],\s*$/.test(words) ? ',' : '');
}

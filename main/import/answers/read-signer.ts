import { looksLikeTitle } from './person';
import { tidyAnswer } from './tidy-answer';
import { findDates } from './written-date';

/** Who signed. */
export interface Signer {
  readonly name: string | null;
  /** Whether the conformed signature and the printed name are the same. */
  readonly nameAgrees: boolean;
  /** Best first. */
  readonly titles: readonly string[];
}

/** A line of the block without its label; titles may run over several lines. */
interface Entry {
  readonly label: 'signature' | 'name' | 'title' | null;
  readonly value: string;
  /** Signed with `/s/`. */
  readonly isConformed: boolean;
}

/** Reads the person who signed and the offices named under the signature. `text` is the signature block. */
export function readSigner(text: string): Signer {
  const entries = toEntries(text);
  const start = signatureIndex(entries);
  const signed = entries[start]?.value ?? null;
  const named = entries.find((entry) => entry.label === 'name')?.value ?? null;
  const following = entries
    .slice(start + 1)
    .filter((entry) => entry.label === null)
    .map((entry) => withoutTitle(entry.value))
    .find((value) => value !== null && isPersonName(value));
  const signedName = signed === null ? null : withoutTitle(signed);
  const printed = named === null ? (following ?? null) : withoutTitle(named);
  const name = named === null ? (agrees(signedName, printed) ? printed : (signedName ?? printed)) : printed;
  return { name, nameAgrees: agrees(signedName, printed), titles: titlesOf(entries, start, [signedName, printed]) };
}

/**
 * Where a person signed: the conformed signature, else the last "By" with a name. A trust or partnership signs by a company
 * ("By: Acme Management Corp., its General Partner"), which in turn signs by a person.
 */
function signatureIndex(entries: readonly Entry[]): number {
  const conformed = entries.findIndex(({ isConformed, value }) => isConformed && value !== '');
  if (conformed !== -1) return conformed;
  return entries.findLastIndex(({ label, value }) => label === 'signature' && value !== '');
}

const lineLabel =
  /^\s*(?:(by|\/s\/)|(name|printed name|print name|typed name)|(title|its|office))\s*[:/]?\s+|^\s*(?:(by)|(name)|(title|its))\s*:\s*/i;

function toEntries(text: string): Entry[] {
  return text
    .replace(/\b(By|Name|Title|Its)\s*:/gi, '\n$1: ')
    .replace(/(?<!\bBy:?\s*)\bBy:?(?=[\s_]*\/s\/)/gi, '\n$&')
    .split(/\n|\t+/)
    .map(toEntry)
    .filter((entry) => entry.value !== '' || entry.label === 'signature');
}

function toEntry(line: string): Entry {
  const conformed = /(?:\/\s?[sS5]\s?\/{1,2}|(?<![A-Za-z])s\/{1,2}(?=\s?[A-Z])|\/s\s(?=[A-Z]))(.*)$/.exec(line);
  if (conformed !== null)
    return { label: 'signature', value: withoutDate(withoutEcho(conformed[1] ?? '')), isConformed: true };
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

/** Offices in the order of trust: what is labelled or directly under the signature first; other offices after. */
function titlesOf(entries: readonly Entry[], start: number, names: readonly (string | null)[]): string[] {
  const titles: string[] = [];
  let open: string | null = null;
  for (const entry of entries.slice(Math.max(0, start))) {
    const isTitle = entry.label === 'title' || (entry.label === null && isOffice(entry.value, names));
    if (open !== null && continuesTitle(open, entry, names, isTitle)) {
      open = `${open} ${entry.value}`;
      continue;
    }
    if (open !== null) titles.push(open);
    const beside = entry.label === 'title' ? null : titleBeside(entry.value, names);
    open = isTitle ? entry.value : beside;
  }
  if (open !== null) titles.push(open);
  return [...new Set(titles.map(tidyAnswer))];
}

/** A title runs on over the next line when that is an office too, or when either end says that there is more. */
function continuesTitle(open: string, entry: Entry, names: readonly (string | null)[], isOffice: boolean): boolean {
  if (entry.label !== null || names.includes(entry.value)) return false;
  return isOffice || /(?:\b(?:and|of)|[&,-])$/i.test(open) || /^\(|^and\b|^of\b|^&/i.test(entry.value);
}

/** `/s/ Jane Doe, Chief Financial Officer` holds an office too. */
function titleBeside(value: string, names: readonly (string | null)[]): string | null {
  const name = names.find((known) => known !== null && value.startsWith(`${known},`));
  const comma = name === undefined || name === null ? value.indexOf(',') : name.length;
  const rest = comma === -1 ? '' : value.slice(comma + 1).trim();
  return looksLikeTitle(rest) && !looksLikeTitle(value.slice(0, comma)) ? rest : null;
}

/** An office alone on its line, not a name with an office beside it. */
function isOffice(value: string, names: readonly (string | null)[]): boolean {
  return !names.includes(value) && looksLikeTitle(value) && titleBeside(value, names) === null;
}

function withoutTitle(value: string): string | null {
  const comma = value.indexOf(',');
  const name = comma !== -1 && looksLikeTitle(value.slice(comma)) ? value.slice(0, comma) : value;
  return tidyAnswer(name) || null;
}

function isPersonName(value: string): boolean {
  const words = value.split(' ');
  return words.length >= 2 && words.length <= 6 && !looksLikeTitle(value) && !/\d/.test(value) && /^[A-Z]/.test(value);
}

function agrees(one: string | null, other: string | null): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return one !== null && other !== null && fold(one) === fold(other);
}

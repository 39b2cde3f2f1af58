import { looksLikeTitle } from './person';
import { toEntries, type Entry } from './signature-lines';
import { tidyAnswer } from './tidy-answer';

/** Who signed. */
export interface Signer {
  readonly name: string | null;
  /** Whether the conformed signature and the printed name are the same. */
  readonly nameAgrees: boolean;
  /** Best first. */
  readonly titles: readonly string[];
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
  const isPrinted = named !== null || signedName === null || isSamePerson(signedName, printed);
  const name = isPrinted ? printed : signedName;
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
  return (
    isOffice ||
    /(?:\b(?:and|of|chief|vice|senior|principal|assistant)|[&,-])$/i.test(open) ||
    /^\(|^and\b|^of\b|^&/i.test(entry.value)
  );
}

/** `/s/ Jane Doe, Chief Financial Officer` holds an office too, as do `Jane Doe - Treasurer` and `Jane Doe (Treasurer)`. */
function titleBeside(value: string, names: readonly (string | null)[]): string | null {
  const name = names.find(
    (known) => known !== null && value.startsWith(known) && besideName.test(value.slice(known.length)),
  );
  const at = typeof name === 'string' ? name.length : value.indexOf(',');
  const rest = at === -1 ? '' : value.slice(at).replace(besideName, '$1$2').trim();
  return looksLikeTitle(rest) && !looksLikeTitle(value.slice(0, at)) ? rest : null;
}

/** What parts a name from the office beside it. */
const besideName = /^(?:(?:,|\s+[-\u2013\u2014]\s)\s*(.*)|\s*\(([^()]*)\))$/;

/** An office alone on its line, not a name with an office beside it nor a sentence about the signing officer. */
function isOffice(value: string, names: readonly (string | null)[]): boolean {
  const isSentence = value.endsWith('.') && value.split(' ').length > 8;
  return !isSentence && !names.includes(value) && looksLikeTitle(value) && titleBeside(value, names) === null;
}

function withoutTitle(value: string): string | null {
  const at = value.search(/,|\s[-\u2013\u2014]\s|\s\(/);
  const name = at !== -1 && looksLikeTitle(value.slice(at)) ? value.slice(0, at) : value;
  return tidyAnswer(name) || null;
}

function isPersonName(value: string): boolean {
  const words = value.split(' ');
  return words.length >= 2 && words.length <= 6 && !looksLikeTitle(value) && !/\d/.test(value) && /^[A-Z]/.test(value);
}

/** `R. Ferrar` and `Rosalind T. Ferrar` sign for the printed `Rosalind Ferrar, CPA`: first and last names agree. */
function isSamePerson(signed: string, printed: string | null): boolean {
  if (agrees(signed, printed)) return true;
  if (signed.includes(',') && printed?.includes(',') === false) return false;
  const [one, other] = [signed, printed ?? ''].map((name) =>
    (name.toLowerCase().split(',')[0] ?? '').split(/[\s.]+/).filter((word) => word !== ''),
  );
  const [first = '', otherFirst = ''] = [one?.[0], other?.[0]];
  return (
    one?.at(-1) === other?.at(-1) && (first === otherFirst || (first.length === 1 && otherFirst.startsWith(first)))
  );
}

function agrees(one: string | null, other: string | null): boolean {
  const fold = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  return one !== null && other !== null && fold(one) === fold(other);
}

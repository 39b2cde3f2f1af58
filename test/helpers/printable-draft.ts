import type { Draft } from '../../shared/draft/draft';
import { printable } from '../../shared/document/printable';
import { unprintableCharacters } from '../../shared/document/printable-characters';

/** The draft with a question mark for every character that the PDF refuses, so that random drafts can be printed. */
export function printableDraft(draft: Draft): Draft {
  return mapStrings(draft) as Draft;
}

function mapStrings(value: unknown): unknown {
  if (typeof value === 'string') return Array.from(value.normalize('NFC'), replaced).join('');
  if (Array.isArray(value)) return value.map(mapStrings);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapStrings(member)]));
}

function replaced(character: string): string {
  return unprintableCharacters(printable(character)).length === 0 ? character : '?';
}

import { AppError } from '../errors/app-error';
import { isCivilDate } from '../time/civil-date';
import type { Closure } from './closures';

const firstDate = /\d{4}-\d{2}-\d{2}/;

/**
 * Reads a user's table of closures, `--holidays FILE`: a JSON array of dates or of `{ "date", "name", "source" }` (bare
 * or under `closures` or `holidays`), a JSON object from date to name, or plain text with one date and name a line
 * (`#` begins a comment). Every date in it counts as closed.
 * @throws AppError `deadline-input` naming the first entry that has no date that exists
 */
export function parseClosures(text: string, source: string): readonly Closure[] {
  const content = text.replace(/^\uFEFF/, '').trim();
  const entries = /^[[{]/.test(content) ? jsonEntries(content) : textEntries(content);
  return entries.map((entry, index) => {
    const fields = typeof entry === 'object' && entry !== null ? (entry as Record<string, unknown>) : { date: entry };
    const { date } = fields;
    if (typeof date !== 'string' || !isCivilDate(date)) throw badEntry(index + 1);
    return {
      date,
      name: typeof fields['name'] === 'string' ? fields['name'] : 'Closure added by you',
      source: typeof fields['source'] === 'string' ? fields['source'] : source,
      status: 'counted',
    };
  });
}

function jsonEntries(content: string): readonly unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw notReadable();
  }
  if (Array.isArray(value)) return value;
  const table = value as Record<string, unknown>;
  const list = table['closures'] ?? table['holidays'];
  if (Array.isArray(list)) return list;
  return Object.entries((list ?? table) as Record<string, unknown>).map(([date, name]) => ({ date, name }));
}

function textEntries(content: string): readonly unknown[] {
  const lines = content.split(/\r?\n/).map((line) => line.replace(/#.*/, '').trim());
  return lines.flatMap((line) => {
    if (line === '') return [];
    const date = firstDate.exec(line)?.[0] ?? line;
    const name = line.replace(date, '').replace(/^[\s,;:-]+|[\s,;]+$/g, '');
    return [name === '' ? { date } : { date, name }];
  });
}

function badEntry(number: number): AppError {
  return new AppError('deadline-input', {
    message: `Expected a date that exists, as YYYY-MM-DD, in entry ${number} of the table of closures.`,
    action: 'Correct the entry.',
    details: { entry: number },
  });
}

function notReadable(): AppError {
  return new AppError('deadline-input', {
    message: 'Expected a table of closures in JSON or with one date a line, found JSON that is broken.',
    action: 'Correct the file, for example: [{ "date": "2026-12-24", "name": "Executive order" }].',
  });
}

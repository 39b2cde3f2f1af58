import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFiling } from '../../../main/import/import-filing';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
import { AppError } from '../../../shared/errors/app-error';
import { isRight } from './score-fields';

/** A long text's truth: how it begins and ends. */
interface Ends {
  readonly startsWith: string;
  readonly endsWith: string;
}

type Truth = Readonly<Record<string, string | boolean | Ends | null>>;

/** A filing with what a careful reader finds in it. */
export interface KnownNotice {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
  readonly accepted: Readonly<Record<string, readonly string[]>>;
}

/** What the importer claimed about one field of a known notice. */
export interface FieldVerdict {
  readonly field: string;
  readonly confidence: number;
  readonly right: boolean;
  readonly got: unknown;
  readonly want: unknown;
}

/** The filings of a folder that have a truth file: `NAME.json` beside `NAME.htm` or `NAME.txt`, or in `truth/`. */
export function knownNotices(filings: string, truths = filings): KnownNotice[] {
  return readdirSync(filings)
    .filter((name) => !name.endsWith('.json'))
    .sort()
    .map((name) => {
      const path = join(truths, name.replace(/\.[^.]+$/, '.json'));
      const { _accept: accepted = {}, ...truth } = JSON.parse(readFileSync(path, 'utf8')) as Truth & {
        _accept?: KnownNotice['accepted'];
      };
      return { name, bytes: readFileSync(join(filings, name)), truth, accepted };
    });
}

/** Imports a known notice and compares every field of its truth; a refusal makes every field wrong. */
export async function judgeNotice({ name, bytes, truth, accepted }: KnownNotice): Promise<FieldVerdict[]> {
  const filing = await importFiling(bytes, name).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  return Object.entries(truth).map(([field, want]) => {
    const got = filing === null ? undefined : getField(filing.draft, field as FieldPath);
    const confidence = filing?.sources.find((source) => source.field === field)?.confidence ?? 0;
    return { field, confidence, right: agrees(got, want, accepted[field] ?? []), got, want };
  });
}

function agrees(got: unknown, want: Truth[string], accepted: readonly string[]): boolean {
  if (want === null || typeof want !== 'object') return [want, ...accepted].some((reading) => isRight(got, reading));
  if (typeof got !== 'string') return false;
  const [text, start, end] = [got, want.startsWith, want.endsWith].map((words) => words.replace(/\s+/g, ' '));
  return isRight(text?.slice(0, 60), start?.slice(0, 60)) && isRight(text?.slice(-60), end?.slice(-60));
}

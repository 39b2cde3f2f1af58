import type { DraftState, DraftSummary } from '../../../shared/ipc/contracts/drafts';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { fold } from '../../lib/fold';
import { nextDateOf, type NextDate } from './next-date';

/** Which notices are shown: by state, or those put away or thrown away. */
export const shelves = ['all', 'draft', 'travelling', 'signed', 'voided', 'archived', 'trash'] as const;
export type Shelf = (typeof shelves)[number];

/** Which notices are shown by their next date: so many days away, past, or not known. */
export const dueTimes = ['any', 'week', 'month', 'passed', 'unknown'] as const;
export type DueTime = (typeof dueTimes)[number];

export const sortKeys = ['registrant', 'form', 'period', 'next', 'findings', 'saved'] as const;
export type SortKey = (typeof sortKeys)[number];

/** How the person looks at the library. */
export interface LibraryView {
  readonly words: string;
  readonly shelf: Shelf;
  readonly due: DueTime;
  readonly sort: SortKey;
  readonly isDescending: boolean;
}

/** The whole desk, the latest save first. */
export const firstView: LibraryView = { words: '', shelf: 'all', due: 'any', sort: 'saved', isDescending: true };

/** A notice with what its row says of today. */
export interface LibraryRow {
  readonly draft: DraftSummary;
  readonly next: NextDate | null;
  /** Findings that stop or question a release. */
  readonly toFix: number;
  readonly toCheck: number;
}

interface Options {
  readonly view: LibraryView;
  /** Today in Eastern time, ISO. */
  readonly today: string;
  /** The notices whose text holds the words; `null` while that is not known. */
  readonly holdingWords: ReadonlySet<string> | null;
}

/** The notices of a shelf that match the words, by their row or by their text, in the order asked for. */
export function libraryRows(drafts: readonly DraftSummary[], options: Options): readonly LibraryRow[] {
  const { view, today, holdingWords } = options;
  const wanted = fold(view.words).split(' ').filter(Boolean);
  const rows = drafts
    .filter((draft) => stands(draft, view.shelf))
    .filter((draft) => wanted.length === 0 || hasAll(textOf(draft), wanted) || holdingWords?.has(draft.id))
    .map((draft) => rowOf(draft, today))
    .filter(({ next }) => isDue(next, view.due));
  const sign = view.isDescending ? -1 : 1;
  return rows.sort((a, b) => sign * compare[view.sort](a, b) || b.draft.savedAt - a.draft.savedAt);
}

function rowOf(draft: DraftSummary, today: string): LibraryRow {
  const { block, error, warn } = draft.findings;
  return { draft, next: nextDateOf(draft, today), toFix: block + error, toCheck: warn };
}

function stands({ state, deletedAt, archivedAt }: DraftSummary, shelf: Shelf): boolean {
  if (shelf === 'trash') return deletedAt !== null;
  if (deletedAt !== null) return false;
  if (shelf === 'archived') return archivedAt !== null;
  return archivedAt === null && (shelf === 'all' || shelf === shelfOf(state));
}

function isDue(next: NextDate | null, due: DueTime): boolean {
  if (due === 'any') return true;
  if (next === null || due === 'unknown') return next === null && due === 'unknown';
  if (next.kind === 'passed' || due === 'passed') return next.kind === due;
  return next.days <= (due === 'week' ? 7 : 30);
}

/** What is on its way between two laptops stands on one shelf, wherever it is. */
function shelfOf(state: DraftState): Shelf {
  return state === 'out-for-signature' || state === 'received' || state === 'returned' ? 'travelling' : state;
}

const compare: Readonly<Record<SortKey, (a: LibraryRow, b: LibraryRow) => number>> = {
  registrant: (a, b) => (a.draft.registrant ?? '').localeCompare(b.draft.registrant ?? '', 'en-US'),
  form: (a, b) => (a.draft.form ?? '').localeCompare(b.draft.form ?? ''),
  period: (a, b) => (a.draft.periodEnded ?? '').localeCompare(b.draft.periodEnded ?? ''),
  next: (a, b) => urgency(a.next) - urgency(b.next),
  findings: (a, b) => b.toFix - a.toFix || b.toCheck - a.toCheck,
  saved: (a, b) => a.draft.savedAt - b.draft.savedAt,
};

/** What is due soonest first; then what is past, the latest first; then what has no date. */
function urgency(next: NextDate | null): number {
  if (next === null) return 1e6;
  return next.kind === 'passed' ? 1e5 - next.days : next.days;
}

/** What each row's words were found in before: every key asks all of them. */
const texts = new WeakMap<DraftSummary, string>();

function textOf(draft: DraftSummary): string {
  const known = texts.get(draft);
  if (known !== undefined) return known;
  const { registrant, form, periodEnded, signers } = draft;
  const written = periodEnded === null ? '' : writtenDate(periodEnded);
  const text = fold([registrant, form, periodEnded, written, ...signers].join(' '));
  texts.set(draft, text);
  return text;
}

function hasAll(text: string, wanted: readonly string[]): boolean {
  return wanted.every((word) => text.includes(word));
}

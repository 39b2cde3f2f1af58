import { expect, test } from 'vitest';
import { foundNotices } from '../../../renderer/commands/use-found-notices';
import { dueIn } from '../../../renderer/commands/use-reminders';
import { libraryRows, type LibraryView } from '../../../renderer/features/library/library-rows';
import { nextDateOf } from '../../../renderer/features/library/next-date';
import type { DraftSummary } from '../../../shared/ipc/contracts/drafts';

// Rule 12b-25 for the year 2003, accelerated filer: due March 15, notice by March 16, relief until March 30, 2004.
const deadline = { due: '2004-03-15', notifyBy: '2004-03-16', extendedDue: '2004-03-30' };
const view: LibraryView = { words: '', shelf: 'all', due: 'any', sort: 'next', isDescending: false };

function summary(id: string, changed: Partial<DraftSummary> = {}): DraftSummary {
  return {
    ...{ id, state: 'draft', registrant: id, report: '10-K', form: 'NT 10-K', periodEnded: '2003-12-31', deadline },
    ...{ signers: [], findings: { block: 0, error: 0, warn: 0 }, revision: 1, savedAt: 0 },
    ...{ deletedAt: null, archivedAt: null, conflictOf: null, reportFiledOn: null },
    ...changed,
  };
}

const idsOf = (drafts: readonly DraftSummary[], changed: Partial<LibraryView>, holding: readonly string[] = []) =>
  libraryRows(drafts, { view: { ...view, ...changed }, today: '2004-03-15', holdingWords: new Set(holding) }).map(
    ({ draft }) => draft.id,
  );

test('the next date is the notice’s until its last day, then the report’s, then past', () => {
  expect(nextDateOf(summary('a'), '2004-03-15')).toEqual({ kind: 'notifyBy', date: '2004-03-16', days: 1 });
  expect(nextDateOf(summary('a'), '2004-03-17')).toEqual({ kind: 'extendedDue', date: '2004-03-30', days: 13 });
  expect(nextDateOf(summary('a'), '2004-03-31')).toEqual({ kind: 'passed', date: '2004-03-16', days: -15 });
  expect(nextDateOf(summary('a', { state: 'signed' }), '2004-03-15')?.kind).toBe('extendedDue');
  expect(nextDateOf(summary('a', { deadline: null }), '2004-03-15')).toBeNull();
});

test('what is due soonest stands first, what is past after it, what has no date last', () => {
  const later = { due: '2004-04-15', notifyBy: '2004-04-16', extendedDue: '2004-04-30' };
  const gone = { due: '2003-03-15', notifyBy: '2003-03-16', extendedDue: '2003-03-30' };
  const drafts = [
    summary('none', { deadline: null }),
    summary('gone', { deadline: gone }),
    summary('later', { deadline: later }),
    summary('soon'),
  ];
  expect(idsOf(drafts, {})).toEqual(['soon', 'later', 'gone', 'none']);
});

test('words are looked for in the row without accents, and in the text where main has found them', () => {
  const drafts = [summary('a', { registrant: 'Société Générale' }), summary('b'), summary('c', { signers: ['Nill'] })];
  expect(idsOf(drafts, { words: 'societe' })).toEqual(['a']);
  expect(idsOf(drafts, { words: 'nill 2003' })).toEqual(['c']);
  expect(idsOf(drafts, { words: 'goodwill' }, ['b'])).toEqual(['b']);
});

test('notices are filtered by how far off their next date is', () => {
  const inThreeWeeks = { due: '2004-04-02', notifyBy: '2004-04-05', extendedDue: '2004-04-19' };
  const gone = { due: '2003-03-15', notifyBy: '2003-03-16', extendedDue: '2003-03-30' };
  const drafts = [
    summary('soon'),
    summary('later', { deadline: inThreeWeeks }),
    summary('gone', { deadline: gone }),
    summary('none', { deadline: null }),
  ];
  expect(idsOf(drafts, { due: 'week' })).toEqual(['soon']);
  expect(idsOf(drafts, { due: 'month' })).toEqual(['soon', 'later']);
  expect(idsOf(drafts, { due: 'passed' })).toEqual(['gone']);
  expect(idsOf(drafts, { due: 'unknown' })).toEqual(['none']);
});

test('archive and trash are shelves of their own', () => {
  const drafts = [summary('here'), summary('away', { archivedAt: 1 }), summary('gone', { deletedAt: 1 })];
  expect(idsOf(drafts, {})).toEqual(['here']);
  expect(idsOf(drafts, { shelf: 'archived' })).toEqual(['away']);
  expect(idsOf(drafts, { shelf: 'trash' })).toEqual(['gone']);
  expect(idsOf(drafts, { shelf: 'signed' })).toEqual([]);
});

test('reminders are of unsigned notices on the desk whose last day is near', () => {
  const drafts = [summary('Acme'), summary('Signed', { state: 'signed' }), summary('Away', { archivedAt: 1 })];
  expect(dueIn(drafts, '2004-03-16', 0)).toEqual(['Acme']);
  expect(dueIn(drafts, '2004-03-15', 1)).toEqual(['Acme']);
  expect(dueIn(drafts, '2004-03-15', 0)).toEqual([]);
});

test('the palette offers what is on the desk, then what was archived, and nothing from the trash', () => {
  const drafts = [
    summary('Acme put away', { archivedAt: 1, savedAt: 9 }),
    summary('Acme thrown away', { deletedAt: 1 }),
    summary('Acme'),
    summary('Zenith'),
  ];
  const found = foundNotices(drafts, { words: 'acme', today: '2004-03-15', holdingWords: null });
  expect(found.map(({ draft }) => draft.id)).toEqual(['Acme', 'Acme put away']);
});

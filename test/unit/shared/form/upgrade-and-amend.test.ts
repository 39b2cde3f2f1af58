import { expect, test } from 'vitest';
import { amendNotice, changedFields } from '../../../../shared/form/amend-notice';
import { editionChanges, upgradeEdition } from '../../../../shared/form/upgrade-edition';
import { submissionType } from '../../../../shared/form/submission-type';
import { checklist } from '../../../../shared/rules/checklist';
import { retentionDates } from '../../../../shared/rules/retention';
import { base, baseContext, patched } from '../../../../shared/rules/fixtures/base-notice';

test('bringing a notice of 2003 up to date shows the words that change and keeps the answers', () => {
  const old = patched({ edition: '2003' });
  const { draft, changes, conflicts } = upgradeEdition(old);
  expect(draft).toEqual({ ...old, edition: 'current' });
  expect(conflicts).toEqual([]);
  const places = changes.map((change) => change.where);
  expect(places).toContain('partTwo.representations.(b)');
  expect(places).toContain('partThree.lead');
  expect(changes).toContainEqual({ where: 'cover.reports.10-D', from: null, to: 'Form 10-D' });
  expect(changes).toContainEqual({ where: 'cover.reports.N-SAR', from: 'Form N-SAR', to: null });
  expect(places).not.toContain('partTwo.representations.(c)');
  expect(editionChanges('current', 'current')).toEqual([]);
});

test('an answer that the new sheet has no box for is a conflict, not a guess', () => {
  const { draft, conflicts } = upgradeEdition(
    patched({ edition: '2005', 'cover.report': 'N-SAR', 'cover.transitionReport': 'N-SAR' }),
  );
  expect(conflicts).toHaveLength(2);
  expect(draft.cover.report).toBe('N-SAR');
});

test('an amendment is numbered on, dated and confirmed anew, and says which answers differ', () => {
  const first = amendNotice(base, 'The reason is stated more fully.');
  expect(first.amendment).toEqual({ number: 1, explanation: 'The reason is stated more fully.' });
  expect(submissionType(first)).toBe('NT 10-Q/A');
  expect(first.signature.date).toBeNull();
  expect(first.preflight['relief-date-confirmed']).toBeUndefined();
  expect(first.preflight['restatement-pending']).toBe(false);
  expect(amendNotice(first).amendment?.number).toBe(2);
  const changed = { ...first, narrative: 'Another reason.' };
  expect(changedFields(base, changed)).toEqual(['signature.date', 'narrative']);
});

test('the checklist follows from the notice', () => {
  const whole = checklist(base, baseContext.calendar);
  expect(whole.map((task) => task.id)).toEqual([
    'transmit-notice',
    'file-report',
    'form-s3',
    'exchange',
    'keep-authentication',
    'keep-attestation',
  ]);
  expect(whole.find((task) => task.id === 'file-report')?.by).toBe('2026-05-18');
  const partial = checklist(patched({ 'cover.items': '1 and 2', 'relief.claimed': false }), baseContext.calendar);
  expect(partial.find((task) => task.id === 'amendment-legend')?.text).toMatch(/subject of a Form 12b-25.*: 1, 2"/);
  expect(partial.find((task) => task.id === 'file-report')?.by).toBeNull();
});

test('papers are kept five and seven years, a leap day until the last of February', () => {
  expect(retentionDates('2026-05-12')).toEqual({ authenticationUntil: '2031-05-12', attestationUntil: '2033-05-12' });
  expect(retentionDates('2024-02-29').authenticationUntil).toBe('2029-02-28');
});

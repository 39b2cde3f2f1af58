import { expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/rules/check-draft';
import { fuzzCheck } from '../../../conformance/fuzz-check';
import { baseContext, patched, type Patch } from '../../../../shared/rules/fixtures/base-notice';

const found = (patch: Patch) =>
  checkDraft(patched(patch), baseContext).map(({ rule, severity, field }) => `${severity} ${rule} ${field}`);

test('random drafts give findings, never a crash', () => {
  fuzzCheck(400, 20_260_831);
});

test.each([
  ['an impossible date', { 'cover.periodEnded': '2025-02-29' }, 'block period-date cover.periodEnded'],
  ['a period in the future', { 'cover.periodEnded': '2027-03-31' }, 'block period-date cover.periodEnded'],
  ['a control character', { 'registrant.city': 'Port\u0008land' }, 'block characters registrant.city'],
  ['a right-to-left override', { 'signature.name': 'Grace\u202e Hopper' }, 'block characters signature.name'],
  ['a lone surrogate', { narrative: 'a \ud800 b' }, 'block characters narrative'],
  [
    'boxes that contradict each other',
    { 'cover.transitionReport': '20-F', 'cover.transitionPeriodEnded': '2026-03-31' },
    'error transition-box cover.transitionReport',
  ],
  ['an impossible signature date', { 'signature.date': '2026-04-31' }, 'error signature-date signature.date'],
] satisfies readonly (readonly [string, Patch, string])[])('%s is found', (_name, patch, finding) => {
  expect(found(patch)).toContain(finding);
});

test('a narrative of two megabytes is read in linear time and reported', () => {
  const repeated = 'The auditors were not able to file the report within the additional time because of delays in ';
  const narrative = repeated.repeat(22_000);
  expect(narrative.length).toBeGreaterThan(2_000_000);
  expect(found({ narrative })).toContain('warn narrative-detail narrative');
});

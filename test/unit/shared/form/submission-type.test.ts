import { expect, test } from 'vitest';
import { emptyDraft, reports } from '../../../../shared/draft/draft';
import { setField } from '../../../../shared/draft/field-path';
import {
  explainLookAlike,
  lookAlikeTypes,
  submissionType,
  submissionTypeOfReport,
} from '../../../../shared/form/submission-type';

const draftOf = (report: string) => setField(emptyDraft(), 'cover.report', report);

test.each([
  ['10-K', 'NT 10-K'],
  ['20-F', 'NT 20-F'],
  ['11-K', 'NT 11-K'],
  ['10-Q', 'NT 10-Q'],
  ['10-D', 'NT 10-D'],
  ['N-CEN', 'NT-NCEN'],
  ['N-CSR', 'NT-NCSR'],
  ['N-SAR', 'NT-NSAR'],
])('%s is notified as %s, amended with /A', (report, type) => {
  const draft = draftOf(report);
  expect(submissionType(draft)).toBe(type);
  expect(submissionType({ ...draft, amendment: { number: 1, explanation: '' } })).toBe(`${type}/A`);
});

test('no report checked, no type', () => {
  expect(submissionType(emptyDraft())).toBeNull();
});

test('a look-alike is explained and never produced', () => {
  expect(explainLookAlike('NT N-CEN')).toMatch(/itself, filed late/);
  expect(explainLookAlike('ntn 10k/a')).toMatch(/after its one-day window/);
  expect(explainLookAlike('NT 10-K')).toBeNull();
  const produced = reports.map((report) => submissionTypeOfReport[report] as string);
  for (const { type } of lookAlikeTypes) expect(produced).not.toContain(type);
});

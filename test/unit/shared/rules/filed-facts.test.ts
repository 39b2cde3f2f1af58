import { expect, test } from 'vitest';
import { setField } from '../../../../shared/draft/field-path';
import { editions } from '../../../../shared/form/editions';
import type { FiledFacts } from '../../../../shared/ipc/contracts/filings';
import { checkDraft } from '../../../../shared/rules/check-draft';
import { filedContext } from '../../../../shared/rules/filed-facts';
import { base, baseContext } from '../../../../shared/rules/fixtures/base-notice';
import type { Draft } from '../../../../shared/draft/draft';

const lead = editions.current.partTwo.lead.text.replace('without unreasonable', 'without reasonable');
const filed: FiledFacts = {
  edition: 'current',
  report: '10-Q',
  periodEnded: '2026-03-31',
  header: {
    submissionType: 'NT 10-K',
    periodOfReport: '2026-03-31',
    conformedName: 'ANOTHER NAME INC',
    fiscalYearEnd: '0331',
    city: 'BOSTON',
    zip: '02110',
  },
  printed: [{ sentence: 'reliefLead', text: lead }],
};

test('an imported filing speaks of the notice that was filed', () => {
  expect(rulesOf(base)).toEqual(
    expect.arrayContaining(['submission-type', 'period-plausible', 'registrant-name', 'address', 'form-wording']),
  );
});

test('the finding shows the printed words against the words of the form', () => {
  const finding = findings(base).find(({ rule }) => rule === 'form-wording');
  expect(finding?.message).toContain('In Part II the imported filing says "be filed without reasonable effort');
  expect(finding?.words?.filter(({ change }) => change !== 'same')).toEqual([
    { text: 'unreasonable', change: 'removed' },
    { text: 'reasonable', change: 'added' },
  ]);
});

test('of a notice about another period it knows the fiscal year end alone', () => {
  const next = setField(base, 'cover.periodEnded', '2025-12-31');
  expect(filedContext(next, filed)).toEqual({
    header: {
      ...{ submissionType: null, periodOfReport: null, conformedName: null, city: null, zip: null },
      fiscalYearEnd: '0331',
    },
  });
});

test('on another edition of the form its sentences say nothing any more', () => {
  expect(filedContext(setField(base, 'edition', '2005'), filed).printed).toBeUndefined();
});

test('a draft that amends the filed notice is not held against the original type', () => {
  const amending = { ...base, amendment: { number: 1, explanation: 'Part III is corrected.' } };
  const original = { ...filed, header: { ...(filed.header as object), submissionType: 'NT 10-Q' } } as FiledFacts;
  expect(filedContext(amending, original).header?.submissionType).toBe('NT 10-Q/A');
});

test('a draft that was not imported is told nothing', () => {
  expect(filedContext(base, null)).toEqual({});
});

function findings(draft: Draft) {
  const asked = { ...draft, preflight: { ...draft.preflight } };
  delete asked.preflight['fiscal-year-end'];
  return checkDraft(asked, { ...baseContext, ...filedContext(asked, filed) });
}

function rulesOf(draft: Draft): readonly string[] {
  return findings(draft).map(({ rule }) => rule);
}

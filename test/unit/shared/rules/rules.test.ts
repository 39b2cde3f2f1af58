import { expect, test } from 'vitest';
import { checkDraft } from '../../../../shared/rules/check-draft';
import { severities } from '../../../../shared/rules/finding';
import { questions, questionsFor, isAnswer } from '../../../../shared/rules/interview';
import { releaseState } from '../../../../shared/rules/release-state';
import { rules } from '../../../../shared/rules/rule-list';
import { base, baseContext, patched, type Patch } from '../../../../shared/rules/fixtures/base-notice';
import { ruleFixtures } from '../../../../shared/rules/fixtures/fixture-list';
import type { CheckContext } from '../../../../shared/rules/context';

const findingsOf = (rule: string, patch: Patch, context: Partial<CheckContext> = {}) =>
  checkDraft(patched(patch), { ...baseContext, ...context }).filter((finding) => finding.rule === rule);

test('the base notice has nothing above INFO', () => {
  const findings = checkDraft(base, baseContext).filter(({ severity }) => severity !== 'info');
  expect(findings).toEqual([]);
});

test('there are sixty rules, numbered 1 to 60, each complete and with fixtures', () => {
  expect(rules.map((rule) => rule.number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(60);
  for (const rule of rules) {
    expect(rule.title.length * rule.authority.length * rule.action.length).toBeGreaterThan(0);
    expect(
      ruleFixtures.some((fixture) => fixture.rule === rule.id),
      `fixture for ${rule.id}`,
    ).toBe(true);
  }
});

test.each(ruleFixtures.map((fixture) => [fixture.name, fixture] as const))(
  'fixture %s fails as it must and lets its neighbour pass',
  (_name, { rule, fails, failsIn, severity, field, passes, passesIn }) => {
    const found = findingsOf(rule, fails, failsIn);
    expect(found.map((finding) => `${finding.severity} ${finding.field}`)).toContain(`${severity} ${field}`);
    for (const finding of found) {
      expect(finding.message).toMatch(/[.?!]$/);
      const gravest = rules.find(({ id }) => id === rule)?.severity ?? 'info';
      expect(severities.indexOf(finding.severity)).toBeGreaterThanOrEqual(severities.indexOf(gravest));
    }
    expect(findingsOf(rule, passes, passesIn)).toEqual([]);
  },
);

test('findings come gravest first and in the same order each time', () => {
  const draft = patched({ 'cover.report': null, narrative: '', 'contact.name': null, 'signature.capacity': null });
  const findings = checkDraft(draft, baseContext);
  const grades = findings.map(({ severity }) => severities.indexOf(severity));
  expect(grades).toEqual([...grades].sort((a, b) => a - b));
  expect(checkDraft(draft, baseContext)).toEqual(findings);
});

test('a typed reason overrides an ERROR and never a BLOCK', () => {
  const findings = checkDraft(patched({ 'signature.capacity': null, 'contact.name': null }), baseContext);
  const state = releaseState(findings, [
    { rule: 'signer-authority', reason: 'The bylaws make the signer an officer.' },
    { rule: 'contact-person', reason: 'We will call.' },
    { rule: 'relief-box', reason: 'Not needed.' },
  ]);
  expect(state.releasable).toBe(false);
  expect(state.blocking.map(({ rule }) => rule)).toEqual(['contact-person']);
  expect(state.unresolved).toEqual([]);
  expect(state.overridden.map(({ finding }) => finding.rule)).toEqual(['signer-authority']);
  expect(state.unused.map(({ rule }) => rule)).toEqual(['contact-person', 'relief-box']);
  expect(releaseState(findings, [{ rule: 'signer-authority', reason: '  ' }]).unresolved).toHaveLength(1);
  expect(releaseState(checkDraft(base, baseContext), []).releasable).toBe(true);
});

test('the interview asks only for what rules need, and each question names its rules', () => {
  const ids = new Set(rules.map((rule) => rule.id));
  for (const question of questions) {
    expect(question.rules.length).toBeGreaterThan(0);
    for (const rule of question.rules) expect(ids).toContain(rule);
  }
  const asked = questionsFor(base).map((question) => question.id);
  expect(asked).toContain('relief-date-confirmed');
  expect(asked).not.toContain('distribution-date');
  expect(questionsFor(patched({ 'cover.report': '10-D' })).map(({ id }) => id)).toContain('distribution-date');
  for (const [id, answer] of Object.entries(base.preflight)) {
    const question = questions.find((each) => each.id === id);
    expect(question === undefined ? id : isAnswer(question, answer)).toBe(true);
  }
});

test('a fix removes the very finding that offers it and changes nothing else than it names', () => {
  const offered = ruleFixtures.flatMap(({ name, rule, fails, failsIn }) =>
    findingsOf(rule, fails, failsIn).flatMap(({ message, fix }) =>
      fix === undefined ? [] : [{ name, rule, fails, failsIn, message, fix }],
    ),
  );
  expect(new Set(offered.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(7);
  for (const { name, rule, fails, failsIn, message, fix } of offered) {
    const changes = Object.fromEntries(fix.changes.map(({ path, value }) => [path, value]));
    const left = findingsOf(rule, { ...fails, ...changes }, failsIn).map((finding) => finding.message);
    expect(left, name).not.toContain(message);
  }
});

test('a Form 8-K filed earlier is no earlier report in question: the investigation it names is', () => {
  const narrative = 'The Audit Committee has to complete its investigation described in the Form 8-K previously filed.';
  const [asked] = findingsOf('restatement-pending', { 'preflight.restatement-pending': null, narrative });
  expect(asked?.severity).toBe('warn');
  expect(asked?.message).toContain('"investigat" (an investigation or special review is under way)');
});

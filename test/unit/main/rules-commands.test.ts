import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { runCommandLine } from '../../../main/cli/run';
import type { Finding } from '../../../shared/rules/finding';
import { checkDraft } from '../../../shared/rules/check-draft';
import type { CheckContext } from '../../../shared/rules/context';
import { base, baseContext, patched, type Patch } from '../../../shared/rules/fixtures/base-notice';

const folder = mkdtempSync(join(tmpdir(), 'rules-commands-'));
const noon = ['--at', '2026-05-12T12:00:00-04:00', '--json'];

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function run(...args: string[]) {
  const out: string[] = [];
  const errors: string[] = [];
  const status = await runCommandLine(
    args,
    { write: (text) => out.push(text) },
    { write: (text) => errors.push(text) },
  );
  return { status, out: out.join(''), errors: errors.join('') };
}

test('deadline prints the four dates and the steps', async () => {
  const args = ['--report', '10-K', '--period-ended', '2003-12-31', '--filer-status', 'accelerated', '--json'];
  const { status, out } = await run('deadline', ...args);
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    rawDue: '2004-03-15',
    due: '2004-03-15',
    notifyBy: '2004-03-16',
    extendedDue: '2004-03-30',
  });
});

test('deadline refuses to guess', async () => {
  const { status, out, errors } = await run('deadline', '--report', '10-Q', '--period-ended', '2026-03-31');
  expect([status, out]).toEqual([2, '']);
  expect(errors).toMatch(/^filing-desk: Expected the filer status.*\[deadline-input\]\n$/);
  const impossible = await run('deadline', '--report', '20-F', '--period-ended', '2026-02-29');
  expect(impossible.status).toBe(2);
});

test("a user's table of closures moves a date", async () => {
  const holidays = file('closures.json', '[{"date":"2026-05-11","name":"Closed by order"}]');
  const args = ['--report', '10-Q', '--period-ended', '2026-03-31', '--filer-status', 'accelerated', '--json'];
  expect(JSON.parse((await run('deadline', ...args)).out)).toMatchObject({ due: '2026-05-11' });
  expect(JSON.parse((await run('deadline', ...args, '--holidays', holidays)).out)).toMatchObject({ due: '2026-05-12' });
});

test('check is 0 for a clean notice and 1 for one that must not be released', async () => {
  const clean = await run('check', file('clean.json', JSON.stringify(base)), ...noon);
  expect(clean.status).toBe(0);
  expect(JSON.parse(clean.out)).toMatchObject({ deadline: { notifyBy: '2026-05-12' } });
  const bad = patched({ 'cover.report': null });
  const refused = await run('check', file('bad.json', JSON.stringify(bad)), ...noon);
  expect(refused.status).toBe(1);
  const { findings, deadline } = JSON.parse(refused.out) as { findings: Finding[]; deadline: null };
  expect(deadline).toBeNull();
  expect(findings[0]).toMatchObject({ rule: 'report-box', severity: 'block', field: 'cover.report' });
});

test('a draft that cannot be read is 2', async () => {
  expect((await run('check', file('broken.json', '{'))).status).toBe(2);
  expect((await run('check', join(folder, 'nowhere.json'))).status).toBe(2);
});

test('rules lists sixty, each with its authority and the fixtures that fail and pass it, as they can be run', async () => {
  const list = JSON.parse((await run('rules', '--json')).out) as ListedRule[];
  expect(list).toHaveLength(60);
  for (const { rule, title, authority, fixtures } of list) {
    expect(title.length * authority.length * fixtures.length).toBeGreaterThan(0);
    for (const { failing, passing } of fixtures) {
      const { severity, field } = failing.finding;
      expect(findingsOf(rule, failing)).toContain(`${severity} ${field}`);
      expect(findingsOf(rule, passing)).toEqual([]);
    }
  }
});

interface Listed {
  readonly answers: Patch;
  readonly facts: Partial<CheckContext>;
}
interface ListedRule {
  readonly rule: string;
  readonly title: string;
  readonly authority: string;
  readonly fixtures: readonly {
    readonly failing: Listed & { readonly finding: { readonly severity: string; readonly field: string } };
    readonly passing: Listed;
  }[];
}

function findingsOf(rule: string, { answers, facts }: Listed): string[] {
  return checkDraft(patched(answers), { ...baseContext, ...facts })
    .filter((finding) => finding.rule === rule)
    .map(({ severity, field }) => `${severity} ${field}`);
}

test('deadline writes a calendar file', async () => {
  const ics = join(folder, 'dates.ics');
  const args = ['--report', '20-F', '--period-ended', '2025-12-31', '--registrant', 'Example plc', '--ics', ics];
  expect((await run('deadline', ...args, ...noon)).status).toBe(0);
  const text = readFileSync(ics, 'utf8');
  expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(text).toContain('SUMMARY:Due: Example plc\\, Form 20-F');
});

test('amend numbers a new draft, upgrade shows what another edition changes', async () => {
  const draft = file('notice.json', JSON.stringify(patched({ edition: '2003' })));
  const out = join(folder, 'amended.json');
  const amended = await run('amend', draft, '--out', out, '--explanation', 'Part III is corrected.', '--json');
  expect(JSON.parse(amended.out)).toEqual({ file: out, number: 1, submissionType: 'NT 10-Q/A' });
  expect(parseDraft(readFileSync(out, 'utf8')).amendment?.explanation).toBe('Part III is corrected.');
  const upgraded = join(folder, 'upgraded.json');
  expect((await run('upgrade', out, '--out', upgraded)).out).toMatch(/wording\(s\) change/);
  expect(parseDraft(readFileSync(upgraded, 'utf8')).edition).toBe('current');
  const old = file('nsar.json', JSON.stringify(patched({ edition: '2005', 'cover.report': 'N-SAR' })));
  expect((await run('upgrade', old, '--json')).status).toBe(1);
});

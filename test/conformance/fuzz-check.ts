import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import type { Draft } from '../../shared/draft/draft';
import { setField, type FieldPath } from '../../shared/draft/field-path';
import { checkDraft } from '../../shared/rules/check-draft';
import type { CheckContext } from '../../shared/rules/context';
import { severities, type Finding } from '../../shared/rules/finding';
import { base, baseContext } from '../../shared/rules/fixtures/base-notice';
import { ruleFixtures } from '../../shared/rules/fixtures/fixture-list';
import { rules } from '../../shared/rules/rule-list';
import { anyDraft } from '../fixtures/rules/any-draft';

/** What a run has seen: how often each rule spoke, and the slowest check in milliseconds. */
interface Tally {
  readonly spoke: Map<string, number>;
  findings: number;
  slowest: number;
}

/**
 * `npm run fuzz:check -- [RUNS] [SEED] [--out TABLE.md]`: checks random drafts (100,000 unless told), never a crash, every
 * finding whole and in its order; prints how many of the drafts each rule spoke about.
 */
export function main(args: readonly string[]): void {
  const [runs = 100_000, seed = 1] = args.filter((each) => /^\d+$/.test(each)).map(Number);
  const tally = fuzzCheck(runs, seed);
  const table = tableOf(tally, runs, seed).join('\n');
  console.log(table);
  const out = args.indexOf('--out');
  if (out >= 0) writeFileSync(args[out + 1] ?? 'fuzz-check.md', `${table}\n`);
}

/** The property itself, for the script and, smaller, for the unit test. */
export function fuzzCheck(numRuns: number, seed: number): Tally {
  const tally: Tally = { spoke: new Map(rules.map(({ id }) => [id, 0])), findings: 0, slowest: 0 };
  const property = fc.property(drafts, instants, mixedIn, (draft, now, fixtures) => {
    const answers = fixtures.flatMap(({ fails }) => Object.entries(fails));
    const mixed = answers.reduce((each, [path, value]) => setField(each, path as FieldPath, value), draft);
    const facts = fixtures.map(({ failsIn }) => failsIn ?? {});
    checkOne(mixed, Object.assign({ ...baseContext, now }, ...facts) as CheckContext, tally);
  });
  fc.assert(property, { numRuns, seed });
  return tally;
}

/** Any draft, and one in five times the notice that the fixtures start from. */
const drafts = fc.oneof({ arbitrary: anyDraft, weight: 4 }, { arbitrary: fc.constant(base), weight: 1 });
const instants = fc.integer({ min: 0, max: 4_000_000_000 }).map((second) => second * 1000);
/** Up to three fixtures that a rule must find wrong, laid over the random draft: so that every rule has something to say. */
const mixedIn = fc.uniqueArray(fc.constantFrom(...ruleFixtures), { maxLength: 3 });

function checkOne(draft: Draft, context: CheckContext, tally: Tally): void {
  const begun = performance.now();
  const findings = checkDraft(draft, context);
  tally.slowest = Math.max(tally.slowest, performance.now() - begun);
  tally.findings += findings.length;
  const grades = findings.map((finding) => gradeOf(finding, tally));
  if (grades.some((grade, index) => grade < (grades[index - 1] ?? 0))) throw new Error('not gravest first');
  for (const rule of new Set(findings.map((finding) => finding.rule))) {
    tally.spoke.set(rule, (tally.spoke.get(rule) ?? 0) + 1);
  }
}

function gradeOf({ rule, severity, field, message, authority }: Finding, { spoke }: Tally): number {
  if (!spoke.has(rule)) throw new Error(`unknown rule ${rule}`);
  if (!/^[a-zA-Z]+(?:\.[\w-]+)*$/.test(field)) throw new Error(`${rule}: no field path "${field}"`);
  if (!/[.?!]$/.test(message) || authority === '') throw new Error(`${rule}: not whole`);
  return severities.indexOf(severity);
}

function tableOf({ spoke, findings, slowest }: Tally, runs: number, seed: number): readonly string[] {
  return [
    `${runs} random drafts with seed ${seed}: no crash, ${findings} findings, each with field, message and authority, the`,
    `gravest first. Slowest check: ${slowest.toFixed(0)} ms.`,
    '',
    '| no. | rule | drafts it spoke about |',
    '| --: | --- | --: |',
    ...rules.map(({ id, number }) => `| ${number} | \`${id}\` | ${spoke.get(id) ?? 0} |`),
  ];
}

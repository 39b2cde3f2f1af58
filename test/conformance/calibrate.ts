import { readFileSync, writeFileSync } from 'node:fs';
import { businessCalendar } from '../../shared/deadlines/calendar';
import { checkDraft } from '../../shared/rules/check-draft';
import { severities, type Finding, type Severity } from '../../shared/rules/finding';
import { rules } from '../../shared/rules/rule-list';
import { draftOfNotice, noticesIn, type Notice } from './notices';

/** The rules that read Part III; the others look at answers that the collection does not have. */
const narrativeRules = rules.filter((rule) =>
  [7, 11, 12, 13, 15, 16, 17, 19, 20, 22, 52, 54, 56].includes(rule.number),
);

interface Read {
  readonly notice: Notice;
  readonly findings: readonly Finding[];
}

/**
 * `npm run calibrate -- FILE [--out TABLE.md] [--read N [--seed S]]`: how often each narrative rule fires on real notices; with
 * `--read`, N of them at random (the same ones for the same seed) with what the rules say, for a careful reader to judge.
 */
export function main(args: readonly string[]): void {
  const [file] = args;
  if (file === undefined) throw new Error('usage: npm run calibrate -- narratives.jsonl [--out NOTE.md]');
  const calendar = businessCalendar();
  const reads = noticesIn(readFileSync(file, 'utf8')).map((notice): Read => {
    const now = Date.parse(`${notice.filed}T20:00:00Z`);
    return { notice, findings: checkDraft(draftOfNotice(notice, calendar), { now, calendar }) };
  });
  const table = [...firingTable(reads), '', ...restatementTable(reads)].join('\n');
  const read = args.indexOf('--read');
  const seed = args.indexOf('--seed');
  const from = seed > 0 ? Number(args[seed + 1]) : 20_260_831;
  console.log(read > 0 ? samples(reads, Number(args[read + 1] ?? 60), from).join('\n') : table);
  const out = args.indexOf('--out');
  if (out > 0) writeFileSync(args[out + 1] ?? 'calibration.md', `${table}\n`);
}

function samples(reads: readonly Read[], wanted: number, from: number): readonly string[] {
  let seed = from;
  const next = () => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648);
  const shuffled = reads.map((read) => ({ read, key: next() })).sort((a, b) => a.key - b.key);
  const ids = new Set(narrativeRules.map((rule) => rule.id));
  return shuffled
    .slice(0, wanted)
    .flatMap(({ read: { notice, findings } }, index) => [
      '',
      `#${index + 1} ${notice.accession} ${notice.submissionType}`,
      ...findings
        .filter(({ rule, severity }) => ids.has(rule) && severity !== 'info')
        .map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`),
      `>> ${notice.narrative.slice(0, 700)}`,
    ]);
}

function firingTable(reads: readonly Read[]): readonly string[] {
  const rows = narrativeRules.map(({ id, number }) => {
    const counts = severities.map((severity) =>
      count(reads, (finding) => finding.rule === id && finding.severity === severity),
    );
    const above = count(reads, (finding) => finding.rule === id && finding.severity !== 'info');
    return `| ${number} | \`${id}\` | ${counts.join(' | ')} | ${percent(above, reads.length)} |`;
  });
  return [
    `Notices read: ${reads.length}. A cell is the number of notices with such a finding.`,
    '',
    '| no. | rule | block | error | warn | info | above INFO |',
    '| --: | --- | --: | --: | --: | --: | --: |',
    ...rows,
  ];
}

function restatementTable(reads: readonly Read[]): readonly string[] {
  const behind = reads.filter(({ notice }) => notice.nonReliance8k.length > 0);
  const rest = reads.filter(({ notice }) => notice.nonReliance8k.length === 0);
  const row = (name: string, wanted: readonly Severity[]) => {
    const asks = (finding: Finding) => finding.rule === 'restatement-pending' && wanted.includes(finding.severity);
    return `| ${name} | ${count(behind, asks)} of ${behind.length} (${percent(count(behind, asks), behind.length)}) | ${count(rest, asks)} of ${rest.length} (${percent(count(rest, asks), rest.length)}) |`;
  };
  return [
    '| the finding that asks about a restatement | an Item 4.02 report within 30 days before or 60 days after | none |',
    '| --- | --: | --: |',
    row('asks at all', severities),
    row('above INFO', ['block', 'error', 'warn']),
    row('as an ERROR', ['error']),
  ];
}

function count(reads: readonly Read[], wanted: (finding: Finding) => boolean): number {
  return reads.filter(({ findings }) => findings.some(wanted)).length;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}

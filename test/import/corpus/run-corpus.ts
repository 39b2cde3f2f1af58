import { calibrationAt, judge, scoreByKind, type CaseResult, type KindScore } from './accuracy';
import {
  boxCases,
  cleanCases,
  editionCases,
  inventedNotices,
  reliefCases,
  scannedCases,
  type CorpusCase,
} from './cases';

/** How much of the corpus to make: the test command takes a small share, the script all of it. */
export interface CorpusSize {
  readonly noticesPerEdition: number;
  readonly seed: number;
}

/** The corpus from invented notices: clean, boxes and editions exchanged, Part II boxes moved, scanned at four levels. */
export function createCorpus({ noticesPerEdition, seed }: CorpusSize): CorpusCase[] {
  const notices = inventedNotices(noticesPerEdition, seed);
  const clean = cleanCases(notices);
  const typed = clean.filter(({ kind }) => kind.startsWith('typed'));
  return [
    ...clean,
    ...boxCases(typed.filter(({ text }) => text.includes('[X]'))),
    ...editionCases(notices.slice(0, noticesPerEdition)),
    ...reliefCases(typed),
    ...[0.005, 0.01, 0.02, 0.04].flatMap((share, index) => scannedCases(typed, share, seed + index)),
  ];
}

/** Imports every case. */
export async function runCorpus(cases: readonly CorpusCase[]): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  for (const testCase of cases) results.push(await judge(testCase));
  return results;
}

/** The least share of right fields a kind must reach (issue: clean 99 %, PDF text 97 %, scans 95 % at 1 %, 85 % at 4 %). */
export function targetOf(kind: string): number {
  if (kind.includes('PDF')) return 0.97;
  if (!kind.startsWith('scanned')) return 0.99;
  const share = Number(/[\d.]+/.exec(kind)?.[0] ?? 0);
  return share <= 1 ? 0.95 : 0.85;
}

/** The table for people: one row a kind, then what a confidence is worth. */
export function accuracyTable(results: readonly CaseResult[]): string {
  const rows = scoreByKind(results).map(
    (score) =>
      `| ${score.kind} | ${score.cases} | ${score.fields} | ${percent(score)} | ${targetOf(score.kind) * 100} % |`,
  );
  const levels = [0.9, 0.95, 0.98].map((level) => {
    const { claims, right } = calibrationAt(results, level);
    return `| ${level} | ${claims} | ${((100 * right) / claims).toFixed(2)} % |`;
  });
  return [
    '| kind | filings | fields | right | target |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows,
    '',
    '| confidence at least | fields | right |',
    '| --- | ---: | ---: |',
    ...levels,
  ].join('\n');
}

function percent({ right, fields }: KindScore): string {
  return `${((100 * right) / fields).toFixed(2)} %`;
}

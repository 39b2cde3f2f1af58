import { test } from 'vitest';
import { calibrationAt, judge, scoreByKind } from './corpus/accuracy';
import { getField } from '../../shared/draft/field-path';
import { importFiling } from '../../main/import/import-filing';
import { boxCases, cleanCases, editionCases, inventedNotices, scannedCases } from './corpus/cases';

test('try', async () => {
  const drafts = inventedNotices(3, 11);
  const clean = cleanCases(drafts);
  const typed = clean.filter((c) => c.kind.startsWith('typed'));
  const all = [...clean, ...boxCases(typed.filter((c) => c.text.includes('[X]'))), ...editionCases(drafts.slice(0, 3)),
    ...[0.005, 0.01, 0.02, 0.04].flatMap((share, i) => scannedCases(typed, share, 5 + i))];
  const results = [];
  for (const c of all) results.push(await judge(c));
  for (const k of scoreByKind(results)) console.log(k.kind, k.cases, (100 * k.right / k.fields).toFixed(2));
  for (const c of [0.9, 0.95]) { const k = calibrationAt(results, c); console.log('cal', c, k.claims, (100 * k.right / k.claims).toFixed(2)); }
  const wrong = new Map<string, number>();
  for (const r of results) for (const f of r.wrong) wrong.set(r.testCase.kind + ' ' + f, (wrong.get(r.testCase.kind + ' ' + f) ?? 0) + 1);
  console.log([...wrong].sort((a, b) => b[1] - a[1]).slice(0, 60).map((x) => x.join(': ')).join('\n'));
  let n = 0;
  for (const r of results) if (r.wrong.length && n++ < 70) {
    const got = await importFiling(new TextEncoder().encode(r.testCase.text), 'x').then((x) => x.draft, (e) => { console.log(String(e)); return null; });
    if (got) console.log(r.testCase.kind, '|', r.testCase.name, '\n   ', r.wrong.slice(0, 4).map((f) => `${f} ${r.claims.find((c) => c.field === f)?.confidence}: ${String(JSON.stringify(getField(got, f))).slice(0, 120)} WANT ${String(JSON.stringify(getField(r.testCase.truth, f))).slice(0, 120)}`).join('\n    '));
  }
}, 600000);

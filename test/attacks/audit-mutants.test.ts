import { expect, test } from 'vitest';
import { logMutants, makeLog, namedLine } from './audit-mutants';

test('5,000 spoilt audit logs: each is found, with the right line', () => {
  const { text, head } = makeLog(12);
  expect(namedLine(text, head)).toBeNull();
  const wrong = logMutants(text, 5_000, 1225).flatMap((mutant) => {
    const found = namedLine(mutant.text, head);
    return found === mutant.line ? [] : [`${mutant.kind}: expected line ${mutant.line}, found ${found}`];
  });
  expect(wrong).toEqual([]);
});

import { expect, test } from 'vitest';
import { calibrationAt, scoreByKind } from './corpus/accuracy';
import { createCorpus, runCorpus, targetOf } from './corpus/run-corpus';

const results = await runCorpus(createCorpus({ noticesPerEdition: 1, seed: 3 }));

test.each(scoreByKind(results))('$kind: enough fields are read right', ({ kind, right, fields }) => {
  expect(right / fields).toBeGreaterThanOrEqual(targetOf(kind));
});

test('a confidence of 0.9 is worth at least 98 % right fields', () => {
  const { claims, right } = calibrationAt(results, 0.9);
  expect(claims).toBeGreaterThan(1000);
  expect(right / claims).toBeGreaterThanOrEqual(0.98);
});

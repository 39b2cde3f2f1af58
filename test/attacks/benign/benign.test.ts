import { expect, test } from 'vitest';
import { numbersFrom } from '../audit-mutants';
import { ownCases, strangerCases, type BenignCase } from './corpus';
import { falseAlarm } from './run';

/** A share of the corpus, the same on every machine; `npm run benign` judges all of it. */
function share(cases: readonly BenignCase[], count: number): readonly BenignCase[] {
  const random = numbersFrom(1225);
  return Array.from({ length: count }, () => cases[random(cases.length)]).filter((each) => each !== undefined);
}

test('no false alarm on our own packets and notices', async () => {
  const quick = ownCases().filter(({ name }) => !name.includes('rsa:4096'));
  const alarms = await Promise.all(share(quick, 8).map(falseAlarm));
  expect(alarms.filter((alarm) => alarm !== null)).toEqual([]);
});

test('no false alarm on PDFs signed by openssl, @libpdf/core and mutool', async () => {
  const alarms = await Promise.all(share(await strangerCases(), 40).map(falseAlarm));
  expect(alarms.filter((alarm) => alarm !== null)).toEqual([]);
});

test('the corpus has at least 200 files', async () => {
  expect(ownCases().length + (await strangerCases()).length).toBeGreaterThanOrEqual(200);
});

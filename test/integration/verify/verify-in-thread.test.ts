import { expect, test } from 'vitest';
import { verifyInThread, verifyLimitsFor } from '../../../main/services/verification/verify-in-thread';
import { listOf, signedWith } from '../../attacks/hostile';
import { kit, now } from '../../attacks/kit';

test('a thread gives the report that the verifier gives', async () => {
  const report = await verifyInThread(kit().signed, { now, trust: [kit().root.certificateDer] });
  expect([report.verdict, report.reasons]).toEqual(['valid', []]);
});

test('a file that is no signed file is refused with the same error', async () => {
  const refusal = verifyInThread(Buffer.from('hello'), { now });
  await expect(refusal).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a check that takes too long is given up: indeterminate, and said', async () => {
  const limits = { ...verifyLimitsFor(0), checking: 1 };
  const report = await verifyInThread(kit().signed, { now, trust: [kit().root.certificateDer] }, limits);
  expect([report.verdict, report.reasons.map(({ code }) => code)]).toEqual(['indeterminate', ['E_TIMEOUT']]);
});

test('a check that nobody wants any more is ended, and gives no report', async () => {
  const stop = new AbortController();
  const check = verifyInThread(kit().signed, { now }, verifyLimitsFor(0), stop.signal);
  stop.abort(new Error('enough'));
  await expect(check).rejects.toThrow('enough');
});

test('a check that takes too much memory is given up: indeterminate, and said', async () => {
  const lists = [90, 91, 92, 93, 94, 95].map((number) => [number, listOf(120_000)] as const);
  const bytes = signedWith(Object.fromEntries(lists));
  const report = await verifyInThread(bytes, { now }, { ...verifyLimitsFor(0), megabytes: 40 });
  expect([report.verdict, report.reasons.map(({ code }) => code)]).toEqual(['indeterminate', ['E_LIMIT']]);
});

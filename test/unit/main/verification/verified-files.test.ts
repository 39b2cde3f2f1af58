import { expect, test } from 'vitest';
import { VerifiedFiles } from '../../../../main/services/verification/verified-files';
import { givenUp } from '../../../../main/verify/given-up';

const report = givenUp('E_TIMEOUT', 'as an example');
const file = (size: number) => ({ bytes: new Uint8Array(size), report });

function keeping(limit?: number) {
  let made = 0;
  return new VerifiedFiles(() => `handle ${(made += 1)}`, limit);
}

test('a window gets its own file by its handle, until it verifies another one', () => {
  const files = keeping();
  const first = files.keep(1, file(3));
  expect(files.of(1, first).bytes).toHaveLength(3);
  expect(() => files.of(2, first)).toThrow('not kept any more');
  const second = files.keep(1, file(4));
  expect(() => files.of(1, first)).toThrow('not kept any more');
  expect(files.of(1, second).bytes).toHaveLength(4);
});

test('a closed window and a locked desk leave nothing', () => {
  const files = keeping();
  const one = files.keep(1, file(1));
  const two = files.keep(2, file(1));
  files.forgetWindow(1);
  expect(() => files.of(1, one)).toThrow('not kept any more');
  expect(files.of(2, two).bytes).toHaveLength(1);
  files.forgetAll();
  expect(() => files.of(2, two)).toThrow('not kept any more');
});

test('where all windows together keep too much, the longest kept gives way', () => {
  const files = keeping(10);
  const one = files.keep(1, file(6));
  const two = files.keep(2, file(4));
  expect(files.of(1, one).bytes).toHaveLength(6);
  const three = files.keep(3, file(5));
  expect(() => files.of(1, one)).toThrow('not kept any more');
  expect(files.of(2, two).bytes).toHaveLength(4);
  expect(files.of(3, three).bytes).toHaveLength(5);
});

test('a file that was checked once more keeps its new report', () => {
  const files = keeping();
  const handle = files.keep(1, file(1));
  files.renew(1, handle, givenUp('E_LIMIT', 'another example'));
  expect(files.of(1, handle).report.reasons[0]?.code).toBe('E_LIMIT');
});

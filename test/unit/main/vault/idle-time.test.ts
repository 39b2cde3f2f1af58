import { expect, test } from 'vitest';
import { IdleTime } from '../../../../main/app/idle-time';

test('the desk locks when nobody touched it for the minutes that were set', () => {
  let now = 1000;
  const idle = new IdleTime(() => now);
  now += 5 * 60_000 - 1;
  expect(idle.isOver(5)).toBe(false);
  idle.touch();
  now += 5 * 60_000 - 1;
  expect(idle.isOver(5)).toBe(false);
  now += 1;
  expect(idle.isOver(5)).toBe(true);
  expect(idle.isOver(10)).toBe(false);
  expect(idle.isOver(0)).toBe(false);
});

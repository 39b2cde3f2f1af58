import { expect, test } from 'vitest';
import { withReadableTimes } from '../../../renderer/lib/format-time';

test('instants in a sentence of main are written as people read them, with their zone', () => {
  expect(withReadableTimes("Claimed by the signer's clock: 2026-11-29T17:11:37Z.")).toBe(
    "Claimed by the signer's clock: November 29, 2026 at 12:11 PM ET.",
  );
  expect(withReadableTimes('Signed 2004-07-15T16:00:00-05:00 on paper of 2004-03-15.')).toBe(
    'Signed July 15, 2004 at 5:00 PM ET on paper of 2004-03-15.',
  );
});

test('two instants of one minute keep their seconds, and what is no instant stays as it is', () => {
  expect(withReadableTimes('valid until 2026-11-29T17:11:07Z, the time is 2026-11-29T17:11:37.250Z')).toBe(
    'valid until November 29, 2026 at 12:11:07 PM ET, the time is November 29, 2026 at 12:11:37 PM ET',
  );
  expect(withReadableTimes('2026-99-99T99:99:99Z and 2026-11-29')).toBe('2026-99-99T99:99:99Z and 2026-11-29');
});

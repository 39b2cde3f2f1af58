import { expect, test } from 'vitest';
import { decodeWindows1252 } from '../../../shared/text/windows-1252';

test('the bytes that lawyers use, and Latin letters', () => {
  expect(decodeWindows1252(Uint8Array.of(0x93, 0x41, 0x92, 0x94, 0x96, 0x97, 0x80, 0x99, 0xe9, 0xa7))).toBe(
    '“A’”–—€™é§',
  );
});

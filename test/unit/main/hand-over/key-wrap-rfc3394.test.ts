import { describe, expect, it } from 'vitest';
import { unwrapAesKey, wrapAesKey } from '../../../../main/hand-over/key-wrap-rfc3394';

const hex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
const kek = hex('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F');

/** RFC 3394 section 4: wrapping key, key, result. */
const vectors = [
  {
    section: '4.1: 128 bits with a key of 128',
    kek: kek.subarray(0, 16),
    key: hex('00112233445566778899AABBCCDDEEFF'),
    wrapped: hex('1FA68B0A8112B447AEF34BD8FB5A7B829D3E862371D2CFE5'),
  },
  {
    section: '4.6: 256 bits with a key of 256',
    kek,
    key: hex('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F'),
    wrapped: hex('28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21'),
  },
];

describe('AES key wrap', () => {
  it.each(vectors)('gives the result of RFC 3394 section $section, and takes it back', (vector) => {
    expect(wrapAesKey(vector.kek, vector.key)).toEqual(vector.wrapped);
    expect(unwrapAesKey(vector.kek, vector.wrapped)).toEqual(vector.key);
  });

  it('refuses a change in any byte', () => {
    const wrapped = wrapAesKey(kek, kek);
    for (const at of wrapped.keys()) {
      const changed = wrapped.map((byte, index) => (index === at ? byte ^ 1 : byte));
      expect(() => unwrapAesKey(kek, changed)).toThrow('does not open');
    }
  });

  it('refuses lengths the standard does not know', () => {
    expect(() => wrapAesKey(kek, kek.subarray(0, 8))).toThrow('at least 2 blocks');
    expect(() => wrapAesKey(kek, kek.subarray(0, 20))).toThrow('found 20 bytes');
    expect(() => unwrapAesKey(kek, kek.subarray(0, 16))).toThrow('at least 3 blocks');
  });
});

import { expect, test } from 'vitest';
import fc from 'fast-check';
import { canonicalJson } from '../../../shared/audit/canonical-json';

test('the number and string examples of RFC 8785 section 3.2', () => {
  const value = {
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
    numbers: [Number('333333333.33333329'), 4.5, 2e-3, 1e-27],
  };
  expect(canonicalJson(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('keys are ordered by UTF-16 code units, RFC 8785 section 3.2.3', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  const keys = [...canonicalJson(value).matchAll(/:(\d)/g)].map((match) => Number(match[1]));
  expect(keys).toEqual([2, 4, 6, 7, 1, 5, 3]);
});

test('what JSON cannot carry exactly is refused', () => {
  for (const value of [NaN, Infinity, 1e30, 2 ** 53, '\ud800', 'a\udc00', undefined, new Date(0), () => 0]) {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  }
});

test('any JSON value survives, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
      fc.pre(!/\\ud[89ab]..|\de\+2[1-9]|e\+[3-9]|e\+\d{3}|\d{16,}/i.test(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

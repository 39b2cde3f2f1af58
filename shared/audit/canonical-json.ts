/**
 * RFC 8785 (JSON Canonicalization Scheme) for the I-JSON subset of RFC 7493: keys ordered by UTF-16 code unit, numbers
 * and strings as ECMAScript writes them, no white space. It is the pre-image of every hash and signature over data.
 */

/** What can be canonicalized. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/**
 * The canonical text of a value.
 * @throws RangeError for what JSON or I-JSON cannot carry exactly: a non-finite number, an integer beyond 2^53 - 1, a
 * lone surrogate, `undefined` or a function. A hash over a silently changed value would prove the wrong thing.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (typeof value === 'string') return canonicalString(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) return canonicalObject(value as Record<string, unknown>);
  throw new RangeError(`cannot canonicalize a value of type ${typeof value}`);
}

function canonicalObject(value: Record<string, unknown>): string {
  // Array.prototype.sort compares strings by UTF-16 code units, which is RFC 8785 section 3.2.3's order.
  const keys = Object.keys(value).sort();
  return `{${keys.map((key) => `${canonicalString(key)}:${canonicalJson(value[key])}`).join(',')}}`;
}

function canonicalNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('cannot canonicalize a number that is not finite');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
    throw new RangeError('cannot canonicalize an integer beyond 2^53 - 1');
  }
  // RFC 8785 section 3.2.2.3: ECMAScript's own serialization, in which -0 is 0.
  return JSON.stringify(value);
}

function canonicalString(value: string): string {
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(value)) {
    throw new RangeError('cannot canonicalize a lone surrogate');
  }
  return JSON.stringify(value);
}

/** A Date or a Map would lose its meaning on the way: only plain objects pass. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}

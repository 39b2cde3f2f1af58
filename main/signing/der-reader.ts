/**
 * A reader of DER for the few places where raw bytes matter: a certificate's issuer and serial number as they stand, and
 * the parts of a time-stamp response. It takes definite lengths only and never reads beyond the value it is in.
 */

/** One value: its tag byte, its content, and all of its bytes as they stood. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly raw: Uint8Array;
}

/**
 * The value at the start of `bytes`; what follows it is ignored.
 * @throws RangeError when the bytes are not DER
 */
export function readDer(bytes: Uint8Array): DerValue {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined || (tag & 0x1f) === 0x1f) throw new RangeError('expected a DER value');
  const { length, header } = readLength(bytes, first);
  if (header + length > bytes.length) throw new RangeError('expected a whole DER value, found the start of one');
  return { tag, content: bytes.subarray(header, header + length), raw: bytes.subarray(0, header + length) };
}

/** The values inside a constructed value, in order. */
export function childrenOf(value: DerValue): DerValue[] {
  const children: DerValue[] = [];
  let rest = value.content;
  while (rest.length > 0) {
    const child = readDer(rest);
    children.push(child);
    rest = rest.subarray(child.raw.length);
  }
  return children;
}

/**
 * The child at a path of indexes, such as `[0, 2]`.
 * @throws RangeError when there is none
 */
export function childAt(value: DerValue, ...path: readonly number[]): DerValue {
  return path.reduce((parent, index) => {
    const child = childrenOf(parent)[index];
    if (child === undefined) throw new RangeError(`expected a DER value at ${path.join('.')}`);
    return child;
  }, value);
}

/** The dotted text of an OBJECT IDENTIFIER. */
export function readOid(value: DerValue): string {
  if (value.tag !== 0x06) throw new RangeError('expected an object identifier');
  const arcs: number[] = [];
  let arc = 0;
  for (const byte of value.content) {
    arc = arc * 128 + (byte & 0x7f);
    if ((byte & 0x80) !== 0) continue;
    arcs.push(arc);
    arc = 0;
  }
  const [joined = 0, ...rest] = arcs;
  const first = Math.min(2, Math.floor(joined / 40));
  return [first, joined - first * 40, ...rest].join('.');
}

function readLength(bytes: Uint8Array, first: number): { length: number; header: number } {
  if (first < 0x80) return { length: first, header: 2 };
  const size = first & 0x7f;
  const digits = bytes.subarray(2, 2 + size);
  if (size === 0 || size > 4 || digits.length < size) throw new RangeError('expected a definite DER length');
  return { length: digits.reduce((length, digit) => length * 256 + digit, 0), header: 2 + size };
}

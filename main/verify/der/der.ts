/**
 * A strict reader of DER (ITU-T X.690, section 10): definite lengths in their shortest form, one-byte tags, nothing after
 * the last value. What BER would also allow is refused, because a second encoding of the same value is a second file.
 */
export interface DerNode {
  /** Tag byte, class and constructed bit included: 0x30 SEQUENCE, 0xa0 [0] constructed. */
  readonly tag: number;
  /** The whole value, tag and length included. */
  readonly bytes: Uint8Array;
  /** What the length counts. */
  readonly content: Uint8Array;
}

/** Something in a DER structure is not as the standard says. */
export class DerError extends Error {
  override readonly name = 'DerError';
}

/** Reads one value that fills the bytes to the end. */
export function readDer(bytes: Uint8Array): DerNode {
  const node = readDerPrefix(bytes);
  if (node.bytes.length !== bytes.length) throw new DerError('bytes after the last value');
  return node;
}

/** Reads the value at the beginning; bytes may follow. */
export function readDerPrefix(bytes: Uint8Array): DerNode {
  const tag = bytes[0];
  const first = bytes[1];
  if (tag === undefined || first === undefined) throw new DerError('a value that ends early');
  if ((tag & 0x1f) === 0x1f) throw new DerError('a tag of more than one byte');
  if (first < 0x80) return cut(bytes, 2, first);
  const count = first & 0x7f;
  if (count === 0 || count > 4) throw new DerError('a length that is indefinite or too long');
  let length = 0;
  for (let index = 2; index < 2 + count; index += 1) length = length * 256 + (bytes[index] ?? Number.NaN);
  if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('a length that is not in its shortest form');
  return cut(bytes, 2 + count, length);
}

function cut(bytes: Uint8Array, start: number, length: number): DerNode {
  if (!(start + length <= bytes.length)) throw new DerError('a value longer than what holds it');
  return {
    tag: bytes[0] ?? 0,
    bytes: bytes.subarray(0, start + length),
    content: bytes.subarray(start, start + length),
  };
}

/** The values inside a constructed value. */
export function childrenOf(node: DerNode): readonly DerNode[] {
  const children: DerNode[] = [];
  for (let rest = node.content; rest.length > 0;) {
    const child = readDerPrefix(rest);
    children.push(child);
    rest = rest.subarray(child.bytes.length);
  }
  return children;
}

export const tags = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** Holds a node to a tag. */
export function expectTag(node: DerNode | undefined, tag: number, what: string): DerNode {
  if (node?.tag !== tag) throw new DerError(`expected ${what}`);
  return node;
}

/** The values of a SEQUENCE. */
export function sequenceOf(node: DerNode | undefined, what: string): readonly DerNode[] {
  return childrenOf(expectTag(node, tags.sequence, what));
}

/** The values of a SEQUENCE that may not have more than `most`: what a reader would skip could say anything. */
export function shortSequenceOf(node: DerNode | undefined, most: number, what: string): readonly DerNode[] {
  const children = sequenceOf(node, what);
  if (children.length > most) throw new DerError(`${what}: too many parts`);
  return children;
}

/** The one value inside an explicit tag. */
export function insideOf(node: DerNode | undefined, what: string): DerNode {
  const [only, ...rest] = node === undefined ? [] : childrenOf(node);
  if (only === undefined || rest.length > 0) throw new DerError(`${what}: expected exactly one value`);
  return only;
}

/** The values of a SET OF, which DER sorts by their encodings (X.690, 11.6). */
export function setOf(node: DerNode, what: string): readonly DerNode[] {
  const children = childrenOf(node);
  const sorted = children.every((child, index) => {
    const before = children[index - 1];
    return before === undefined || Buffer.compare(before.bytes, child.bytes) <= 0;
  });
  if (!sorted) throw new DerError(`${what}: a SET OF that is not sorted`);
  return children;
}

/** An OBJECT IDENTIFIER in dotted form. */
export function oidOf(node: DerNode | undefined, what: string): string {
  const { content } = expectTag(node, tags.oid, what);
  const arcs: number[] = [];
  let value = 0;
  content.forEach((byte, index) => {
    if (byte === 0x80 && value === 0) throw new DerError(`${what}: an OID that is not in its shortest form`);
    value = value * 128 + (byte & 0x7f);
    if (!Number.isSafeInteger(value)) throw new DerError(`${what}: an OID beyond all bounds`);
    if ((byte & 0x80) !== 0) {
      if (index === content.length - 1) throw new DerError(`${what}: an OID that ends early`);
      return;
    }
    arcs.push(value);
    value = 0;
  });
  const [head = -1, ...rest] = arcs;
  if (head < 0) throw new DerError(`${what}: an empty OID`);
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

/** A non-negative INTEGER's bytes without the sign byte; DER's shortest form is enforced. */
export function unsignedOf(node: DerNode | undefined, what: string): Uint8Array {
  const { content } = expectTag(node, tags.integer, what);
  const [first, second] = content;
  if (first === undefined || first >= 0x80) throw new DerError(`${what}: expected a non-negative number`);
  if (first === 0 && second !== undefined && second < 0x80) {
    throw new DerError(`${what}: a number that is not in its shortest form`);
  }
  return first === 0 && content.length > 1 ? content.subarray(1) : content;
}

/** A small non-negative INTEGER. */
export function smallIntegerOf(node: DerNode | undefined, what: string): number {
  const bytes = unsignedOf(node, what);
  if (bytes.length > 4) throw new DerError(`${what}: a number beyond all bounds`);
  return bytes.reduce((value, byte) => value * 256 + byte, 0);
}

/** A BOOLEAN: DER knows 00 and FF only. */
export function booleanOf(node: DerNode | undefined, what: string): boolean {
  const { content } = expectTag(node, tags.boolean, what);
  if (content.length !== 1 || (content[0] !== 0 && content[0] !== 0xff)) throw new DerError(`${what}: a bad BOOLEAN`);
  return content[0] === 0xff;
}

/** UTCTime or GeneralizedTime (RFC 5280, 4.1.2.5; RFC 3161 allows a fraction) as milliseconds since 1970. */
export function timeOf(node: DerNode | undefined, what: string): number {
  const text = Buffer.from(node?.content ?? []).toString('latin1');
  const pattern =
    node?.tag === tags.utcTime
      ? /^(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})Z$/
      : /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d*[1-9])?Z$/;
  const match = pattern.exec(text);
  if (match === null || (node?.tag !== tags.utcTime && node?.tag !== tags.generalizedTime)) {
    throw new DerError(`${what}: expected a time in UTC`);
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(Number);
  const full = node.tag === tags.utcTime ? year + (year >= 50 ? 1900 : 2000) : year;
  const instant = Date.UTC(full, month - 1, day, hour, minute, second);
  const back = new Date(instant);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || back.getUTCHours() !== hour) {
    throw new DerError(`${what}: a time that does not exist`);
  }
  return instant + Math.floor(Number(match[7] ?? 0) * 1000);
}

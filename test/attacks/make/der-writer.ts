/** A DER writer for tests: it also writes what no honest program writes. */

/** One value: tag, shortest length, content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(content);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(
    body.length.toString(16).padStart(body.length > 0xffff ? 6 : body.length > 0xff ? 4 : 2, '0'),
    'hex',
  );
  return Buffer.concat([Buffer.from([tag, 0x80 + length.length]), length, body]);
}

export function sequence(...content: readonly Uint8Array[]): Buffer {
  return der(0x30, ...content);
}

/** SET OF, sorted as DER wants it. */
export function setOf(...content: readonly Uint8Array[]): Buffer {
  return der(0x31, ...[...content].sort((left, right) => Buffer.compare(left, right)));
}

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left & 0x7f) | 0x80);
    return groups;
  });
  return der(0x06, Buffer.from(bytes));
}

export function integer(value: number): Buffer {
  return der(0x02, Buffer.from([value]));
}

export function octets(bytes: Uint8Array): Buffer {
  return der(0x04, bytes);
}

export const derNull = der(0x05);

export function algorithm(dotted: string, parameters: Uint8Array | null = derNull): Buffer {
  return parameters === null ? sequence(oid(dotted)) : sequence(oid(dotted), parameters);
}

/** The values inside a DER value, whole. */
export function inner(bytes: Buffer): Buffer[] {
  const { start } = header(bytes);
  const items: Buffer[] = [];
  for (let at = start; at < bytes.length;) {
    const size = header(bytes.subarray(at));
    items.push(bytes.subarray(at, at + size.start + size.length));
    at += size.start + size.length;
  }
  return items;
}

function header(bytes: Buffer): { start: number; length: number } {
  const first = bytes[1] ?? 0;
  if (first < 0x80) return { start: 2, length: first };
  const count = first & 0x7f;
  return { start: 2 + count, length: bytes.readUIntBE(2, count) };
}

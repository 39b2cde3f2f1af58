/**
 * The sRGB colour space (IEC 61966-2-1) as an ICC version 2 display profile, written from the published numbers, so that
 * no foreign file is needed: primaries and white adapted to D50 (Bradford), and the transfer curve as a table.
 */
export function srgbProfile(): Uint8Array {
  const curve = curveTag();
  return assemble([
    ['desc', descriptionTag('sRGB IEC61966-2.1')],
    ['cprt', textTag('No copyright, use freely')],
    ['wtpt', xyzTag(0.9642, 1, 0.8249)],
    ['rXYZ', xyzTag(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyzTag(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyzTag(0.14307, 0.06061, 0.7141)],
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]);
}

const headerLength = 128;

/** Header, tag table and tag data, each on a boundary of four bytes; equal tags are stored once (ICC.1:2001-04, 6.2). */
function assemble(tags: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let end = headerLength + 4 + 12 * tags.length;
  const offsets = new Map<Uint8Array, number>();
  for (const data of new Set(tags.map(([, tag]) => tag))) {
    offsets.set(data, end);
    end += Math.ceil(data.length / 4) * 4;
  }
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  writeHeader(bytes, view);
  view.setUint32(headerLength, tags.length);
  for (const [index, [signature, data]] of tags.entries()) {
    const entry = headerLength + 4 + 12 * index;
    ascii(bytes, entry, signature);
    view.setUint32(entry + 4, offsets.get(data) ?? 0);
    view.setUint32(entry + 8, data.length);
  }
  for (const [data, offset] of offsets) bytes.set(data, offset);
  return bytes;
}

function writeHeader(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length);
  view.setUint32(8, 0x02100000); // profile version 2.1
  ascii(bytes, 12, 'mntrRGB XYZ ');
  // Date and time of the profile: that of the standard, because a machine's clock must never reach the file.
  for (const [index, part] of [1999, 10, 18, 0, 0, 0].entries()) view.setUint16(24 + 2 * index, part);
  ascii(bytes, 36, 'acsp');
  for (const [index, value] of [0.9642, 1, 0.8249].entries()) view.setInt32(68 + 4 * index, fixed(value));
}

function fixed(value: number): number {
  return Math.round(value * 65536);
}

function ascii(bytes: Uint8Array, offset: number, text: string): void {
  for (let index = 0; index < text.length; index++) bytes[offset + index] = text.charCodeAt(index);
}

function xyzTag(...values: readonly [number, number, number]): Uint8Array {
  const bytes = new Uint8Array(20);
  ascii(bytes, 0, 'XYZ ');
  const view = new DataView(bytes.buffer);
  for (const [index, value] of values.entries()) view.setInt32(8 + 4 * index, fixed(value));
  return bytes;
}

function textTag(text: string): Uint8Array {
  const bytes = new Uint8Array(8 + text.length + 1);
  ascii(bytes, 0, 'text');
  ascii(bytes, 8, text);
  return bytes;
}

/** A textDescriptionType: ASCII text, then empty Unicode and Macintosh parts. */
function descriptionTag(text: string): Uint8Array {
  const bytes = new Uint8Array(12 + text.length + 1 + 8 + 70);
  ascii(bytes, 0, 'desc');
  new DataView(bytes.buffer).setUint32(8, text.length + 1);
  ascii(bytes, 12, text);
  return bytes;
}

/** The transfer function from device value to light, sampled finely enough for eight bits. */
function curveTag(): Uint8Array {
  const count = 1024;
  const bytes = new Uint8Array(12 + 2 * count);
  ascii(bytes, 0, 'curv');
  const view = new DataView(bytes.buffer);
  view.setUint32(8, count);
  for (let index = 0; index < count; index++) {
    const device = index / (count - 1);
    const light = device <= 0.04045 ? device / 12.92 : ((device + 0.055) / 1.055) ** 2.4;
    view.setUint16(12 + 2 * index, Math.round(light * 65535));
  }
  return bytes;
}

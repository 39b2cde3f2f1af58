import { describe, expect, test } from 'vitest';
import { srgbProfile } from '../../../../main/pdf/write/icc-profile';
import { pdfDate, xmpPacket } from '../../../../main/pdf/write/metadata';
import { number } from '../../../../main/pdf/write/number';
import { outlinedText } from '../../../../main/pdf/write/outlined-text';
import { toUnicode } from '../../../../main/pdf/write/to-unicode';

describe('number', () => {
  test.each([
    [0, '0'],
    [-0.001, '0'],
    [1 / 3, '0.33'],
    [612, '612'],
    [-4.005, '-4'],
    [1e-7, '0'],
  ])('%d is written %s', (value, written) => {
    expect(number(value)).toBe(written);
  });
});

describe('metadata', () => {
  const metadata = {
    title: 'A & B <C>',
    author: 'Müller',
    subject: null,
    keywords: null,
    date: Date.UTC(2004, 2, 15, 21, 0, 5),
  };

  test('dates are UTC in both places and name the same second', () => {
    expect(pdfDate(metadata.date)).toBe("D:20040315210005+00'00'");
    expect(xmpPacket(metadata)).toContain('<xmp:CreateDate>2004-03-15T21:00:05+00:00</xmp:CreateDate>');
  });

  test('a file without a date tells none', () => {
    expect(xmpPacket({ ...metadata, date: null })).not.toContain('Date');
  });

  test('markup in a title is text', () => {
    expect(xmpPacket(metadata)).toContain('A &amp; B &lt;C&gt;');
  });
});

test('the colour profile says its size, that it is one, and where its tags are', () => {
  const profile = Buffer.from(srgbProfile());
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
  const tags = Array.from({ length: profile.readUInt32BE(128) }, (_, index) => 132 + 12 * index);
  expect(tags.map((at) => profile.toString('latin1', at, at + 4))).toContain('gTRC');
  for (const at of tags) {
    expect(profile.readUInt32BE(at + 4) % 4).toBe(0);
    expect(profile.readUInt32BE(at + 4) + profile.readUInt32BE(at + 8)).toBeLessThanOrEqual(profile.length);
  }
});

test('a character map writes characters beyond the first plane as two units, in blocks of a hundred', () => {
  const map = toUnicode([...Array.from({ length: 100 }, () => 'a'), '\u{1D11E}']);
  expect(map).toContain('100 beginbfchar\n');
  expect(map).toContain('1 beginbfchar\n<0065> <d834dd1e>\n');
});

describe('outlinedText', () => {
  const line = { face: 'sans', size: 8, x: 0, y: 0 } as const;

  test('draws closed shapes and no text', () => {
    const drawing = outlinedText({ ...line, text: 'Nill' }, 100);
    expect(drawing).toMatch(/^[\d. -]+ m .* h .*f$/);
    expect(drawing).not.toMatch(/T[jJ]/);
  });

  test('cuts a name that is too long for its field', () => {
    const cut = outlinedText({ ...line, text: 'W'.repeat(80) }, 60);
    const widest = Math.max(...[...cut.matchAll(/([\d.]+) [\d.-]+ [ml]/g)].map(([, x]) => Number(x)));
    expect(widest).toBeLessThanOrEqual(60);
  });

  test('an empty label draws nothing', () => {
    expect(outlinedText({ ...line, text: '' }, 60)).toBe('');
  });
});

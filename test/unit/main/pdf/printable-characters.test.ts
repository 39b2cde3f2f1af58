import { expect, test } from 'vitest';
import { fontFace } from '../../../../main/pdf/fonts/font-face';
import { faceNames, fallbackFaces } from '../../../../main/pdf/fonts/font-files';
import { isPrintable } from '../../../../shared/document/printable-characters';

const textFaces = faceNames.filter((name) => !fallbackFaces.some((each) => each === name));

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Nko}\p{Script=Thaana}]/u;

/** What the fonts themselves say: in every text face, or in one that stands in for them. */
function isDrawn(codePoint: number): boolean {
  const has = (name: (typeof faceNames)[number]) => fontFace(name).has(codePoint);
  if (rightToLeft.test(String.fromCodePoint(codePoint))) return false;
  return textFaces.every(has) || fallbackFaces.some(has);
}

test('the table of printable characters is what the fonts have, character by character', () => {
  const wrong: string[] = [];
  for (let codePoint = 0x20; codePoint <= 0x1ffff; codePoint += 1) {
    if (codePoint >= 0x7f && codePoint < 0xa0) continue;
    if (isPrintable(codePoint) !== isDrawn(codePoint)) wrong.push(`U+${codePoint.toString(16)}`);
  }
  expect(wrong).toEqual([]);
});

test('control characters and what lies beyond the fonts are not printable', () => {
  for (const codePoint of [0, 0x1f, 0x7f, 0x9f, 0x5d0, 0x4e2d, 0x1f600, 0xe000, 0x10ffff]) {
    expect(isPrintable(codePoint)).toBe(false);
  }
});

import { parseFragment } from 'parse5';
import { isEdgarCharacter } from '../characters';
import { xhtmlEntities } from '../xhtml-entities';
import type { Fix, Problem } from './lint-finding';
import type { Markup } from './markup';

/** Raw characters that EDGAR does not take; within text and attribute values a numeric reference says the same. */
export function checkRawCharacters(source: string, { asides }: Markup): Problem[] {
  const problems: Problem[] = [];
  for (const match of source.matchAll(/[^\t\n\f\r\x20-\x5d\x5f-\x7e]/gu)) {
    const [character] = match;
    const at = match.index;
    if (isEdgarCharacter(character)) continue;
    const codePoint = character.codePointAt(0) ?? 0;
    const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
    const place = { from: at, to: at + character.length };
    if (at === 0 && codePoint === 0xfeff) {
      problems.push({ code: 'byte-order-mark', at, found: number, fix: { ...place, replacement: '' } });
    } else if (asides.some(({ from, to }) => from <= at && at < to)) {
      problems.push({ code: 'character', at, found: `${number} in a comment or declaration` });
    } else {
      const fix = referenceFix(codePoint, place);
      problems.push({ code: 'character', at, found: number, ...(fix === null ? {} : { fix }) });
    }
  }
  return problems;
}

function referenceFix(codePoint: number, place: { from: number; to: number }): Fix | null {
  return isReferable(codePoint) ? { ...place, replacement: `&#${codePoint};` } : null;
}

/** Control characters, surrogates and noncharacters have no reference that means them. */
function isReferable(codePoint: number): boolean {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f)) return false;
  return !(codePoint >= 0xd800 && codePoint <= 0xdfff) && (codePoint & 0xfffe) !== 0xfffe;
}

/** References EDGAR does not take: numbers that mean no character (128-159 above all), names outside XHTML's set. */
export function checkReferences(source: string, { asides }: Markup): Problem[] {
  const problems: Problem[] = [];
  for (const match of source.matchAll(/&(?:#(\d+)|#[xX]([0-9A-Fa-f]+)|([A-Za-z][A-Za-z0-9]*));/g)) {
    const at = match.index;
    if (asides.some(({ from, to }) => from <= at && at < to)) continue;
    const [whole, decimal, hexadecimal, name] = match;
    if (name !== undefined && xhtmlEntities.has(name)) continue;
    const number = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    if (name === undefined && (isReferable(number) || [9, 10, 13].includes(number)) && number <= 0x10ffff) continue;
    const replacement = numericReference(whole);
    const fix = replacement === null ? {} : { fix: { from: at, to: at + whole.length, replacement } };
    problems.push({ code: 'character-reference', at, found: whole, ...fix });
  }
  return problems;
}

/** The reference as browsers read it (128-159 as Windows-1252, HTML5 names), in numbers; `null` if they read nothing. */
function numericReference(reference: string): string | null {
  const [node] = parseFragment(reference).childNodes;
  const text = node !== undefined && 'value' in node ? node.value : '';
  if (text === '' || text === reference || text.includes('\ufffd')) return null;
  const points = [...text].map((character) => character.codePointAt(0) ?? 0);
  return points.every(isReferable) ? points.map((point) => `&#${point};`).join('') : null;
}

import type { Span } from '../source/source-text';

/**
 * Where a stretch ends without the registrant's name at its end: that stands, perhaps over several lines, above its caption
 * and belongs to what follows.
 */
export function endWithoutName(text: string, slot: Span, registrant: readonly string[]): number {
  const wanted = registrant.map(letters).filter((name) => name !== '');
  const end =
    slot.from +
    text
      .slice(slot.from, slot.to)
      .replace(/\(registrant\)\s*$/i, '')
      .trimEnd().length;
  let kept = end;
  let start = end;
  for (let lines = 0; lines < 4 && start > slot.from; lines++) {
    start = Math.max(slot.from, text.lastIndexOf('\n', start - 1) + 1);
    const joined = letters(text.slice(start, end));
    if (!wanted.some((name) => name.endsWith(joined))) break;
    if (joined !== '') kept = slot.from + text.slice(slot.from, start).trimEnd().length;
    if (wanted.includes(joined)) break;
    start--;
  }
  return Math.max(kept, slot.from);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

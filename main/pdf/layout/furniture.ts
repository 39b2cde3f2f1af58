import { breakLines } from './break-lines';
import { only } from './set-lines';
import { sheet, styles } from './styles';
import type { FurnitureMark } from '../write/page-content';

/** The words that run along: whose document it is and which. */
export interface Running {
  readonly left: string;
  readonly right: string;
}

/** A page's number, and from the second page on a header that says whose sheet it is. Artifacts, not content. */
export function furniture(page: number, pages: number, running: Running): FurnitureMark[] {
  const foot = sheet.height - 34;
  const number = text(`Page ${page} of ${pages}`, { y: foot, align: 'center' });
  if (page === 1) return number;
  return [
    ...text(running.left, { y: 42, align: 'left' }),
    ...text(running.right, { y: 42, align: 'right' }),
    ...number,
  ];
}

/** One line; too long a registrant's name is cut with an ellipsis rather than run into the other side. */
function text(words: string, { y, align }: { y: number; align: 'left' | 'center' | 'right' }): FurnitureMark[] {
  const room = sheet.width - sheet.left - sheet.right;
  const [first, more] = breakLines([{ text: words }], room * 0.68, only(styles.furniture));
  if (first === undefined) return [];
  if (more !== undefined) {
    const fitting = first.segments
      .flatMap((segment) => segment.glyphs.map((glyph) => glyph.text))
      .join('')
      .trimEnd();
    return text(`${[...fitting].slice(0, -1).join('')}\u2026`, { y, align });
  }
  const free = room - first.width;
  const start = sheet.left + (align === 'left' ? 0 : align === 'right' ? free : free / 2);
  return first.segments.map(({ x, width, glyphs, style, underline }) => {
    return { kind: 'text', x: start + x, y, width, glyphs, style, underline };
  });
}

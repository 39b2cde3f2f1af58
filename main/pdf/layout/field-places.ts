import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import type { Page } from './paginate';
import { sheet } from './styles';

/**
 * Where each answer stands, in points from each page's lower left corner. Neighbouring lines of one answer are one place,
 * so a long narrative has one place a page.
 */
export function fieldPlaces(pages: readonly Page[]): FieldPlace[] {
  return pages.flatMap(({ marks }, index) => {
    const places: FieldPlace[] = [];
    for (const mark of marks) {
      if (mark.kind !== 'place') continue;
      const { field, x, width, height } = mark;
      const place = { field, page: index + 1, x, y: sheet.height - mark.y - height, width, height };
      const last = places.at(-1);
      if (last?.field === field) places[places.length - 1] = union(last, place);
      else places.push(place);
    }
    return places;
  });
}

function union(a: FieldPlace, b: FieldPlace): FieldPlace {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  const height = Math.max(a.y + a.height, b.y + b.height) - y;
  return { ...a, x, y, width, height };
}

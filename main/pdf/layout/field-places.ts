import type { FieldPlace } from '../../../shared/ipc/contracts/notice';
import type { Page } from './paginate';
import type { PlaceMark, Tag } from './strip';
import { sheet } from './styles';

/**
 * Where each answer stands, in points from each page's lower left corner. Neighbouring lines of one paragraph are one place,
 * so a paragraph has one place a page.
 */
export function fieldPlaces(pages: readonly Page[]): FieldPlace[] {
  const numberOf = paragraphNumbers();
  return pages.flatMap(({ marks }, index) => {
    const places: FieldPlace[] = [];
    for (const mark of marks) {
      if (mark.kind !== 'place') continue;
      const { field, x, width, height } = mark;
      const y = sheet.height - mark.y - height;
      const place = { field, paragraph: numberOf(mark), page: index + 1, x, y, width, height };
      const last = places.at(-1);
      if (last?.field === field && last.paragraph === place.paragraph) places[places.length - 1] = union(last, place);
      else places.push(place);
    }
    return places;
  });
}

/** Numbers the paragraphs of each answer from 0, in the order in which they are met. */
function paragraphNumbers(): (mark: PlaceMark) => number {
  const seen = new Map<string, Map<Tag, number>>();
  return ({ field, tag }) => {
    if (tag === undefined) return 0;
    const numbers = seen.get(field) ?? new Map<Tag, number>();
    seen.set(field, numbers);
    const number = numbers.get(tag) ?? numbers.size;
    numbers.set(tag, number);
    return number;
  };
}

function union(a: FieldPlace, b: FieldPlace): FieldPlace {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  const width = Math.max(a.x + a.width, b.x + b.width) - x;
  const height = Math.max(a.y + a.height, b.y + b.height) - y;
  return { ...a, x, y, width, height };
}

import { moved, type Mark, type Strip } from './strip';
import { sheet } from './styles';

/** What is painted on one page; `x` from the sheet's left edge, `y` from its top, in points. */
export interface Page {
  readonly marks: readonly Mark[];
}

/**
 * Fills pages with strips. Strips that must stay together move to the next page as one; a group taller than a page is cut
 * between its strips, because nothing else is left.
 */
export function paginate(strips: readonly Strip[]): Page[] {
  const pages: { marks: Mark[] }[] = [{ marks: [] }];
  let y: number = sheet.firstTop;
  let isTop = true;
  const turn = () => {
    pages.push({ marks: [] });
    y = sheet.nextTop;
    isTop = true;
  };
  const bottom = sheet.height - sheet.bottom;
  for (const group of groupsOf(strips)) {
    const wanted = heightOf(group, isTop);
    if (!isTop && (group[0]?.breakBefore === 'force' || y + wanted > bottom)) turn();
    for (const strip of group) {
      if (isTop && strip.fleeting === true) continue;
      if (!isTop && y + strip.space + strip.height > bottom) turn();
      y += isTop ? 0 : strip.space;
      const page = pages[pages.length - 1];
      page?.marks.push(...strip.marks.map((mark) => moved(mark, sheet.left, y)));
      y += strip.height;
      isTop = isTop && strip.height === 0;
    }
  }
  return pages;
}

/** Runs of strips with no break allowed inside. */
function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  for (const strip of strips) {
    const group = groups.at(-1);
    if (group === undefined || strip.breakBefore !== 'avoid') groups.push([strip]);
    else group.push(strip);
  }
  return groups;
}

function heightOf(group: readonly Strip[], isTop: boolean): number {
  return group.reduce((sum, strip, index) => sum + strip.height + (isTop && index === 0 ? 0 : strip.space), 0);
}

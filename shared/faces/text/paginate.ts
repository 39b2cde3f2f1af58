/** A printed page of typewriter text at six lines an inch with margins of an inch: 60 lines at most. */
const pageLines = 60;
const pageTag = '<PAGE>';

/** The lines of one block, and whether it must stand on the page of the next one. */
export interface PageUnit {
  readonly lines: readonly string[];
  readonly keepWithNext: boolean;
  /** Cut only between units, never within (headings, boxes, the signature block). */
  readonly keepTogether: boolean;
  readonly breakBefore: boolean;
}

/**
 * Lays units on pages, a blank line between them, and parts pages by `<PAGE>` on a line of its own. A unit that fits on a
 * page is not cut if it is to be kept together; a cut paragraph keeps at least two lines on either side. Before `<PAGE>`
 * stands a blank line, but for a paragraph that goes on behind it: so a reader can put it together again.
 */
export function paginate(units: readonly PageUnit[]): string {
  const pages: string[][] = [];
  let page: string[] = [];
  const turn = (cut: boolean) => {
    pages.push(cut ? page : [...page, '']);
    page = [];
  };
  units.forEach((unit, index) => {
    const needed = heightWithFollowers(units, index);
    const isFull = page.length + 1 + needed > pageLines && needed <= pageLines;
    if (page.length > 0 && (unit.breakBefore || isFull)) turn(false);
    if (page.length > 0) page.push('');
    let rest = unit.lines;
    while (rest.length > pageLines - page.length) {
      const taken = linesThatFit(rest.length, pageLines - page.length);
      page.push(...rest.slice(0, taken));
      turn(taken > 0);
      rest = rest.slice(taken);
    }
    page.push(...rest);
  });
  return `${[...pages, page].map((lines) => lines.join('\n')).join(`\n${pageTag}\n`)}\n`;
}

/** How many of `count` lines go on a page with `room`: all, or so many that two stay together on both sides. */
function linesThatFit(count: number, room: number): number {
  if (count <= room) return count;
  const taken = count - room === 1 ? room - 1 : room;
  return taken >= 2 ? taken : 0;
}

/** Lines that must stand together from this unit on: the unit, or its first two lines, and what it is kept with. */
function heightWithFollowers(units: readonly PageUnit[], index: number): number {
  const unit = units[index];
  if (unit === undefined) return 0;
  const own = unit.keepTogether || unit.keepWithNext ? unit.lines.length : Math.min(2, unit.lines.length);
  return unit.keepWithNext ? own + 1 + heightWithFollowers(units, index + 1) : own;
}

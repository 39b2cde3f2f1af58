/** How many lines at each end of a page may be its running head or foot. */
const depth = 2;

/** Lines that a browser prints around a page, whatever they say. */
const browserLine =
  /^\s*(?:\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?:\s?[AP]M)?\b.*|(?:file|https?):\/\/\S+(?:\s+\d+\/\d+)?|\d+\/\d+)\s*$/i;

/**
 * Empties the running heads and feet of pages: lines at a page's ends that come back on another page with at most their
 * figures changed. Every page keeps its number of lines.
 */
export function withoutRunningHeads(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  if (pages.length === 1) return pages;
  const seen = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(endsOf(page).map((index) => keyOf(page[index] ?? ''))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  return pages.map((page) => {
    const ends = new Set(endsOf(page));
    return page.map((line, index) => {
      const isRunning = ends.has(index) && ((seen.get(keyOf(line)) ?? 0) > 1 || browserLine.test(line));
      return isRunning ? '' : line;
    });
  });
}

function endsOf(page: readonly string[]): number[] {
  const filled = page.flatMap((line, index) => (line.trim() === '' ? [] : [index]));
  return [...new Set([...filled.slice(0, depth), ...filled.slice(-depth)])];
}

/** A short line that is boxes or an answer may well come twice: only lines with words count as running. */
function keyOf(line: string): string {
  return line.replace(/\d+/g, '#').replace(/\s+/g, ' ').trim();
}

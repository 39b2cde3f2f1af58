import { withoutRunningHeads } from './running-heads';
import type { SourceText } from './source-text';

/** EDGAR's own tags in an ASCII document: they lay out, they say nothing. */
const edgarTags = /<\/?(?:PAGE|TABLE|CAPTION|S|C|FN|F\d|R|RAW|TEXT|BR|B|U|I|CENTER)(?:>|$)/gi;

/** The text of a typed, scanned or ASCII document; each line keeps its place. */
export function plainToText(text: string): SourceText {
  const pages = text.split('\f').map((page) => page.split('\n'));
  const lines = withoutDoubledLines(withoutRunningHeads(pages).flat());
  return { text: lines.map(layOutPlainLine).join('\n'), wrapped: true };
}

/** A scanner that reads a line twice prints it twice: the second goes, its place stays. Rows of boxes may rightly repeat. */
function withoutDoubledLines(lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    const isDoubled = line === lines[index - 1] && /[A-Za-z]{3}.*\s.*[A-Za-z]{3}/.test(line);
    return isDoubled ? '' : line;
  });
}

/** A tag, a border, a hard space or a wide gap: most lines of a filing have none of them. */
const layOut = /[<|*\u00a0]|\S {3,}\S/;

/**
 * One line of typed text: EDGAR's tags and the borders of drawn boxes out, wide gaps and inner borders as tabs.
 */
export function layOutPlainLine(line: string): string {
  if (!layOut.test(line) && /[A-Za-z]/.test(line)) return line.trimEnd();
  const plain = line.replace(edgarTags, ' ').replaceAll('\u00a0', ' ');
  if (/^[\s\-=_*+|~#.]*$/.test(plain) && !/\|[_\s]{1,3}\|\s*$|_{3,}/.test(plain)) return '';
  return plain
    .replace(/^\s*[|*](?=\s.*\s[|*]\s*$)/, ' ')
    .replace(/(?<=\s)[|*]\s*$/, ' ')
    .replace(/(?<=\s{2})\|(?=\s{2})/g, '\t')
    .trimEnd()
    .replace(/(?<=\S) {3,}(?=\S)/g, '\t');
}

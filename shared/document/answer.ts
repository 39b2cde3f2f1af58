import type { FieldPath } from '../draft/field-path';
import type { ParagraphBlock, Run } from './block';

/**
 * An answer as it can be printed on every face: line ends as line feeds, tabs as spaces, and U+FFFD (a visible mark, never
 * nothing) for control characters, lone surrogates and noncharacters, which neither HTML, XML nor PDF text can hold.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (character) => (character === '\n' ? character : '\uFFFD'));
}

/** An answer on one line: every run of white space is one space, none at the ends. `null` and blank are the empty text. */
export function oneLine(text: string | null): string {
  return printableText(text ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The paragraphs of a long answer, parted by blank lines; line breaks within a paragraph are kept as line feeds. */
export function paragraphsOf(text: string | null): readonly string[] {
  return printableText(text ?? '')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map(oneLine).filter(Boolean).join('\n'))
    .filter(Boolean);
}

/** A one-line answer as runs: none when it is not given. */
export function answerRuns(field: FieldPath, text: string | null, style?: Run['style']): readonly Run[] {
  const line = oneLine(text);
  if (line === '') return [];
  return [style === undefined ? { text: line, field } : { text: line, field, style }];
}

/** A long answer as one block for each paragraph: none when it is not given. */
export function answerParagraphs(field: FieldPath, text: string | null): readonly ParagraphBlock[] {
  return paragraphsOf(text).map((paragraph) => ({
    kind: 'paragraph',
    align: 'left',
    runs: [{ text: paragraph, field }],
  }));
}

/** Runs one after another with `separator` between those that are not empty. */
export function joinRuns(parts: readonly (readonly Run[])[], separator: string): readonly Run[] {
  return parts.reduce((joined, part) => {
    if (joined.length === 0 || part.length === 0) return [...joined, ...part];
    return [...joined, { text: separator }, ...part];
  }, []);
}

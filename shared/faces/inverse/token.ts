/** What stands before a word: nothing more than a space, a line break, a cell's edge, or the end of a block. */
export type Separator = ' ' | '\n' | '\t' | '\n\n';

/** A word of a drawn face and what parts it from the word before. */
export interface Token {
  readonly word: string;
  readonly before: Separator;
}

/** A horizontal rule as a word: a noncharacter, which no answer can hold. */
export const ruleWord = '\uFFFE';

/** Cuts text into words. A tab is a cell's edge, an empty line the end of a block. */
export function toTokens(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(/[^ \n\t]+/g)) {
    tokens.push({ word: match[0], before: separatorOf(text.slice(end, match.index)) });
    end = match.index + match[0].length;
  }
  return tokens;
}

function separatorOf(space: string): Separator {
  if (space.includes('\t')) return '\t';
  const breaks = space.split('\n').length - 1;
  return breaks === 0 ? ' ' : breaks === 1 ? '\n' : '\n\n';
}

/** The words of an answer with the spaces, line breaks and paragraphs between them. */
export function toText(tokens: readonly Token[]): string {
  return tokens
    .map(({ word, before }, index) => (index === 0 ? word : (before === '\t' ? ' ' : before) + word))
    .join('');
}

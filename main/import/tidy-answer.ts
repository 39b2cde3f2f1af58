/** One answer on one line: blanks made single, fill-in lines, stray brackets and numbering at its ends cut off. */
export function tidyAnswer(text: string): string {
  return text
    .replace(/_{2,}|\.{4,}|(?:\. ){4,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.)\]|*~-]+(?!\d)/, '')
    .replace(/[\s:;,([|*~-]+$/, '')
    .trim();
}

/** Whether an answer says that there is none: blank, `N/A`, `None`, `Not applicable.` and a scanner's versions of them. */
export function isNone(answer: string): boolean {
  const letters = answer.toLowerCase().replace(/[^a-z]/g, '');
  return (
    !/[a-z0-9]/i.test(answer) ||
    ['na', 'none', 'notapplicable', 'nil', 'nla', 'same', 'nochange', 'inapplicable', 'notappllcable'].includes(letters)
  );
}

/** The tidy answer, or `null` when it says that there is none. */
export function answerOrNull(text: string): string | null {
  const answer = tidyAnswer(text);
  return isNone(answer) ? null : answer;
}

/** Whether a line is only a page's number or mark, not part of the text around it. */
export function isPageMark(line: string): boolean {
  return /^\s*(?:[-\u2013\u2014]{0,2}\s*\d{1,3}\s*[-\u2013\u2014]{0,2}|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?|\(continued\)|\d{1,2}\/\d{1,2})\s*$/i.test(
    line,
  );
}

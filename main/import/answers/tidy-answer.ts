import { distance } from 'fastest-levenshtein';

/** One answer on one line: blanks made single, fill-in lines, stray brackets and numbering at its ends cut off. */
export function tidyAnswer(text: string): string {
  return text
    .replace(/_{2,}|\.{4,}|(?:\. ){4,}/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:;,.)\]|*~-]+(?!\d)/, '')
    .replace(/[\s:;,([|*~\u2013\u2014-]+$/, '')
    .trim();
}

const noneWords = ['notapplicable', 'none', 'nochange', 'inapplicable', 'same', 'doesnotapply', 'notavailable'];

/** Whether an answer says that there is none: blank, `N/A`, `None`, `Not applicable.` and a scanner's versions of them. */
export function isNone(answer: string): boolean {
  if (!/[a-z0-9]/i.test(answer)) return true;
  if (/(?:[a-z0-9][^a-z0-9]*){16}/i.test(answer)) return false;
  if (/^[\s(]*(?:n\s?[./|\\]?\s?a|nil|n\/\s?[ao])[\s.)]*$/i.test(answer)) return true;
  const letters = answer.toLowerCase().replace(/[^a-z0-9]/g, '');
  return noneWords.some((word) => distance(letters, word) <= (word.length > 6 ? 2 : 0));
}

/** Whether an answer says that there is none and then why: `Not applicable - see Exhibit A`, `N/A (entire report)`. */
export function isNoneWithRemark(answer: string): boolean {
  return /^\(?(?:n\s?\/\s?a|not\s+applicable|none)\s*[-\u2013\u2014(;:,]/i.test(answer);
}

/** The tidy answer, or `null` when it says that there is none. */
export function answerOrNull(text: string): string | null {
  const answer = tidyAnswer(text);
  return isNone(answer) ? null : answer;
}

/** Whether a line is only a page's number, its link to the contents or its mark, not part of the text around it. */
export function isPageMark(line: string): boolean {
  return /^\s*(?:table\s+of\s+contents|[-\u2013\u2014]{0,2}\s*\d{1,3}\s*[-\u2013\u2014]{0,2}|page\s+\d{1,3}(?:\s+of\s+\d{1,3})?|\(continued\)|\d{1,2}\/\d{1,2})\s*$/i.test(
    line,
  );
}

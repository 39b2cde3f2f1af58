import { findMarks, type Mark } from '../anchors/marks';
import { slotBetween, type NoticeText } from '../source/notice-text';
import { notThere, type Reading, type Span } from '../source/source-text';

/**
 * Reads Part II. It is ONE box over (a), (b) and (c), wherever it stands between the lead and the question of Part III: beside
 * (a), beside (b), or below the heading of Part III. Any checked box claims the relief; only empty ones do not.
 */
export function readRelief(notice: NoticeText): Reading<boolean> {
  const slot = slotBetween(
    notice,
    ['reliefLead', 'partTwo', 'reliefA', 'reliefB'],
    ['narrative', 'partFour', 'contact'],
  );
  if (slot === null) return notThere(0.4);
  const marks = findMarks(notice.answers.replace(/\([abc]\)/gi, '   '), slot);
  const [first, ...others] = marks.length > 0 ? marks : marksBesideWords(notice, slot);
  if (first === undefined) return { ...notThere(0.5), span: slot };
  const checked = [first, ...others].find((mark) => mark.checked);
  if (checked !== undefined) return { value: true, confidence: 0.98, span: checked, candidates: [] };
  return { value: false, confidence: 0.95, span: first, candidates: [] };
}

/** A box in the middle of its cell stands, line by line, between the words of (a), (b) or (c): at an end of a line. */
function marksBesideWords(notice: NoticeText, slot: Span): Mark[] {
  return findMarks(notice.text, slot).filter(({ from, to }) => {
    const before = notice.text.slice(notice.text.lastIndexOf('\n', from - 1) + 1, from);
    const after = /^\s*?(?:\t|\n|$)/.test(notice.text.slice(to, to + 4));
    return (before.trim() === '' && (after || notice.text.charAt(to) === ' ')) || (after && before.endsWith('\t'));
  });
}

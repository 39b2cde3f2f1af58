import { findMarks } from './marks';
import { slotBetween, type NoticeText } from './notice-text';
import { notThere, type Reading } from './source-text';

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
  const text = notice.answers.replace(/\([abc]\)/gi, '   ');
  const marks = findMarks(text, slot);
  const checked = marks.find((mark) => mark.checked);
  if (checked !== undefined) return { value: true, confidence: 0.98, span: checked, candidates: [] };
  const empty = marks[0];
  if (empty !== undefined) return { value: false, confidence: 0.95, span: empty, candidates: [] };
  return { ...notThere(0.5), span: slot };
}

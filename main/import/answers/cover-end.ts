import type { NoticeText } from '../source/notice-text';

/** Where the cover ends: at the first question after it that was found. */
export function coverEnd(notice: NoticeText): number {
  const ids = ['portion', 'partOne', 'fullName', 'formerName', 'street', 'reliefLead', 'narrative', 'contact'] as const;
  const starts = ids.flatMap((id) => notice.form.questions.get(id)?.from ?? []);
  return Math.min(notice.to, ...starts);
}

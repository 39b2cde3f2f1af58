import { wholeNotice } from '../../../shared/comments/comment';
import { findField } from '../../../shared/form/fields/form-fields';
import { commentStrings } from '../../strings/hand-over';

/** What a comment is about, in the form's own words. */
export function commentLabel(field: string): string {
  if (field === wholeNotice) return commentStrings.whole;
  return findField(field)?.label ?? field;
}

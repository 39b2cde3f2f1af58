import type { Draft } from '../../../shared/draft/draft';

/** The next amendment of a sealed notice: its answers carried, its number one higher, its signature date open. */
export function amendmentOf(draft: Draft): Draft {
  const number = (draft.amendment?.number ?? 0) + 1;
  return { ...draft, amendment: { number, explanation: '' }, signature: { ...draft.signature, date: null } };
}

import { renderFilingSet, renderSealable } from './notice-faces';
import { renderAuthentication } from './seal-authentication';
import type { NoticeFaces } from '../verify/options';

/** Draws for the verifier what the sealing service drew: the verifier itself holds no code that writes. */
export const noticeFaces: NoticeFaces = {
  renderNotice: async (draft, plan) => (await renderSealable(draft, plan)).bytes,
  renderFilingSet: (draft) => new Map(renderFilingSet(draft).map(({ name, bytes }) => [name, bytes])),
  renderAuthentication,
};

import { layoutVersions } from '../../../shared/signature/layout';
import type { NoticeFaces } from '../../verify/options';
import { layoutOf } from '../faces/layouts';

/** Draws for the verifier what the sealing service drew: the verifier itself holds no code that writes. */
export const noticeFaces: NoticeFaces = {
  layouts: layoutVersions,
  renderNotice: async (draft, plan) => (await layoutOf(plan.layout).renderNotice(draft, { plan })).bytes,
  renderFilingSet: (draft, { layout }) =>
    new Map(
      layoutOf(layout)
        .renderFilingSet(draft)
        .map(({ name, bytes }) => [name, bytes]),
    ),
  renderAuthentication: (record, { layout }) => layoutOf(layout).renderAuthentication(record),
  drawSeal: (look, { layout }) => layoutOf(layout).drawSeal(look),
};

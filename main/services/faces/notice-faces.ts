import type { Draft } from '../../../shared/draft/draft';
import type { SigningPlan } from '../../../shared/signature/signing-plan';
import type { RenderedPdf } from '../../pdf/render-pdf';
import type { PacketFile } from '../../packet/packet-file';
import { layoutOf } from './layouts';

/**
 * The unsigned notice as it will be sealed, in the layout that its plan names. It depends on draft and plan and on nothing
 * else, so that anyone can draw it again and compare: it is the first revision of the sealed PDF, byte for byte.
 * @throws AppError `layout-unknown` or `render-missing-glyph`
 */
export async function renderSealable(draft: Draft, plan: SigningPlan): Promise<RenderedPdf> {
  return layoutOf(plan.layout).renderNotice(draft, { plan });
}

/** The filing set of a signed notice. @throws AppError `layout-unknown` or `submission-header-invalid` */
export function renderFilingSet(draft: Draft, { layout }: SigningPlan): PacketFile[] {
  return layoutOf(layout).renderFilingSet(draft);
}

import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import type { AuthenticationRecord } from '../../../shared/signature/authentication-paper';
import { isKnownLayout, layoutVersions, type LayoutVersion } from '../../../shared/signature/layout';
import type { PacketFile } from '../../packet/packet-file';
import type { RenderedPdf } from '../../pdf/render-pdf';
import { drawAuthentication } from './draw-authentication';
import type { SealDrawing, SealLook } from '../../verify/options';
import { drawFilingSet } from './draw-filing-set';
import { drawSeal } from './draw-seal';
import { renderNotice, type NoticePdfOptions } from './render-notice';

/** Everything that is drawn when a notice is signed, and drawn again when it is verified. */
export interface Layout {
  readonly renderNotice: (draft: Draft, options?: NoticePdfOptions) => Promise<RenderedPdf>;
  readonly renderFilingSet: (draft: Draft) => PacketFile[];
  readonly renderAuthentication: (record: AuthenticationRecord) => Promise<Uint8Array>;
  readonly drawSeal: (look: SealLook) => SealDrawing;
}

const layouts: Readonly<Record<LayoutVersion, Layout>> = {
  1: { renderNotice, renderFilingSet: drawFilingSet, renderAuthentication: drawAuthentication, drawSeal },
};

/**
 * The layout of that number.
 * @throws AppError `layout-unknown` for one that only a newer version of the program can draw
 */
export function layoutOf(layout: number): Layout {
  if (isKnownLayout(layout)) return layouts[layout];
  throw new AppError('layout-unknown', {
    message: `Expected a notice in a layout that this version can draw (${layoutVersions.join(', ')}), found layout ${layout}.`,
    action: 'Use the version of Filing Desk that drew it, or a newer one.',
    details: { layout },
  });
}

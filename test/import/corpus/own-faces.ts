import { composeNotice } from '../../../shared/document/compose';
import { renderHtml } from '../../../shared/faces/html/render-html';
import { renderText } from '../../../shared/faces/text/render-text';
import type { Layout } from './typed-parts';

/** This program's own EDGAR faces. */
export const ownFaces: readonly Layout[] = [
  { name: 'own EDGAR HTML', render: (draft) => renderHtml(composeNotice(draft)) },
  { name: 'own EDGAR ASCII', render: (draft) => renderText(composeNotice(draft)).text },
];

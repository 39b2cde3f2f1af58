import { composeNotice } from '../document/compose';
import type { Draft } from '../draft/draft';
import { mainDocumentName } from '../edgar/file-names';
import { renderHtml } from '../faces/html/render-html';
import { renderText } from '../faces/text/render-text';
import type { FaceFacts } from './context';
import { readingLimit } from './narrative/text-reading';
import { draftTexts } from './topics/draft-texts';

/**
 * The filing set's documents of a draft, for the rules that read what is uploaded (45 to 48): drawn anew, so that they
 * speak of the very bytes. `null` for a draft longer than the rules read: rule 15 has said so already.
 */
export function faceFacts(draft: Draft): FaceFacts | null {
  const length = draftTexts(draft).reduce((total, { text }) => total + text.length, 0);
  if (length > readingLimit) return null;
  const document = composeNotice(draft, { conformed: true });
  return {
    html: renderHtml(document),
    ascii: renderText(document).text,
    fileNames: [mainDocumentName(draft, 'htm'), mainDocumentName(draft, 'txt')],
    descriptions: [],
    pdfTexts: [],
  };
}

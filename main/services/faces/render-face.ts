import { composeNotice } from '../../../shared/document/compose';
import type { Draft } from '../../../shared/draft/draft';
import type { CharacterReplacement } from '../../../shared/edgar/characters';
import { renderHtml } from '../../../shared/faces/html/render-html';
import { renderText } from '../../../shared/faces/text/render-text';
import { renderSubmission } from '../../../shared/faces/xml/render-submission';
import { renderNotice } from './render-notice';

/** The faces that are text. */
export type TextFaceName = 'html' | 'txt' | 'xml';
/** Every face of a notice. */
export type FaceName = TextFaceName | 'pdf';

/** A face's bytes, and what a person has to know about them. */
export interface RenderedFace {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Characters that ASCII could not hold and what stands there instead. */
  readonly replacements: readonly CharacterReplacement[];
  readonly notes: readonly string[];
}

/** How a notice is rendered: `conformed` types the signature as `/s/ Name`, for a notice whose signature page is signed. */
export interface RenderOptions {
  readonly conformed?: boolean;
  readonly liveTestFlag?: 'TEST' | 'LIVE';
  /** PDF only: the unofficial copy for EDGAR, without fields and embedded files. */
  readonly forEdgar?: boolean;
}

/**
 * Draws one face of a draft. The same draft always gives the same bytes.
 * @throws AppError `submission-header-invalid` (XML only) or `render-missing-glyph` (PDF only)
 */
export async function renderFace(draft: Draft, face: FaceName, options: RenderOptions = {}): Promise<RenderedFace> {
  if (face !== 'pdf') return renderTextFace(draft, face, options);
  const { bytes, pages } = await renderNotice(draft, {
    conformed: options.conformed ?? false,
    forEdgar: options.forEdgar ?? false,
  });
  return { bytes, replacements: [], notes: [`${pages} ${pages === 1 ? 'page' : 'pages'}`] };
}

/**
 * Draws one text face of a draft. The same draft always gives the same bytes.
 * @throws AppError `submission-header-invalid` (XML only)
 */
export function renderTextFace(draft: Draft, face: TextFaceName, options: RenderOptions = {}): RenderedFace {
  const document = composeNotice(draft, { conformed: options.conformed ?? false });
  const html = () => new TextEncoder().encode(renderHtml(document));
  switch (face) {
    case 'html':
      return { bytes: html(), replacements: [], notes: [] };
    case 'txt': {
      const { text, replacements } = renderText(document);
      return { bytes: new TextEncoder().encode(text), replacements, notes: [] };
    }
    case 'xml': {
      const { xml, notes } = renderSubmission(draft, { html: html(), liveTestFlag: options.liveTestFlag ?? 'TEST' });
      return { bytes: new TextEncoder().encode(xml), replacements: [], notes };
    }
  }
}

/** What a person has to know about a face, line by line: each replaced character, and what is left to do. */
export function remarksOn({ replacements, notes }: Pick<RenderedFace, 'replacements' | 'notes'>): string[] {
  const replaced = replacements.map(
    ({ codePoint, name, replacement }) =>
      `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')} (${name}) is written ${replacement === '' ? 'as nothing' : `"${replacement}"`}`,
  );
  return [...replaced, ...notes];
}

import { composeNotice } from '../../document/compose';
import { editionIds, type Draft } from '../../draft/draft';
import { renderHtml } from '../html/render-html';
import { renderText } from '../text/render-text';
import { answersToDraft, type Restore } from './answers-to-draft';
import { htmlTokens } from './html-tokens';
import { matchSkeleton } from './match-skeleton';
import { markedDraft, type Shape } from './skeleton';
import { ruleLine, textTokens } from './text-tokens';
import type { Token } from './token';
import type { NoticeDocument } from '../../document/block';

interface OwnFace {
  /** What every face of its kind has: comparing any other text with it would cost as much as reading that. */
  readonly sign: RegExp;
  readonly draw: (document: NoticeDocument) => string;
  readonly tokens: (text: string) => readonly Token[];
  readonly restore: Restore;
  /** What ends a face, after the place where a list of exhibits may follow. */
  readonly end: RegExp;
}

const html: OwnFace = {
  sign: /^<html><head><title>/,
  draw: renderHtml,
  tokens: htmlTokens,
  restore: (text) => text,
  end: /\s*<\/div><\/body><\/html>\s*$/,
};

const ascii: OwnFace = {
  sign: new RegExp(`^${ruleLine}$`, 'm'),
  draw: (document) => renderText(document).text,
  tokens: textTokens,
  restore: (text) => text.replaceAll('\u2610', '[ ]').replaceAll('\u2612', '[X]'),
  end: /\s*$/,
};

/**
 * The inverse of the EDGAR faces: the draft in an HTML or ASCII notice that this program drew, exact for every field the
 * face prints (see `printedFields`). The proof is by drawing: the draft found must give the same text again, so another
 * program's filing is never misread, however alike it looks.
 * @returns `null` for any text this program did not draw
 */
export function readOwnFace(text: string): Draft | null {
  const given = text.replaceAll('\r\n', '\n').trim();
  const face = [html, ascii].find(({ sign }) => sign.test(given));
  if (face === undefined) return null;
  const tokens = face.tokens(given);
  for (const shape of shapes) {
    const draft = readShape(shape, face, tokens);
    if (draft === null) continue;
    const again = face
      .draw(composeNotice(draft, { conformed: shape.conformed }))
      .replace(face.end, '')
      .trim();
    if (given.startsWith(again)) return draft;
  }
  return null;
}

const shapes: readonly Shape[] = editionIds.flatMap((edition) =>
  (['none', 'explained', 'mark'] as const).flatMap((amendment) => [
    { edition, amendment, conformed: false },
    { edition, amendment, conformed: true },
  ]),
);

function readShape(shape: Shape, face: OwnFace, tokens: readonly Token[]): Draft | null {
  const filled = matchSkeleton(skeletonOf(shape, face), tokens);
  return filled === null ? null : answersToDraft(shape, filled, face.restore);
}

/** Drawn once for each shape: a skeleton depends on nothing else. */
const skeletons = new Map<Shape, Map<OwnFace, readonly Token[]>>();

function skeletonOf(shape: Shape, face: OwnFace): readonly Token[] {
  const drawn = skeletons.get(shape) ?? new Map<OwnFace, readonly Token[]>();
  skeletons.set(shape, drawn);
  const skeleton =
    drawn.get(face) ?? face.tokens(face.draw(composeNotice(markedDraft(shape), { conformed: shape.conformed })));
  drawn.set(face, skeleton);
  return skeleton;
}

import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import { sheet } from '../layout/styles';
import { number } from './number';
import type { Painted } from './write-pages';

/** Headings as bookmarks, in one flat list: a notice has few. */
export function outlines(context: PDFContext, { bookmarks }: Painted): Record<string, PDFRef> {
  if (bookmarks.length === 0) return {};
  const root = context.nextRef();
  const refs = bookmarks.map(() => context.nextRef());
  for (const [index, { mark, page }] of bookmarks.entries()) {
    const ref = refs[index];
    if (ref === undefined) continue;
    const top = Number(number(sheet.height - mark.y + 6));
    context.assign(
      ref,
      context.obj({
        Title: PDFHexString.fromText(mark.title),
        Parent: root,
        Prev: refs[index - 1],
        Next: refs[index + 1],
        Dest: [page, 'XYZ', null, top, null],
      }),
    );
  }
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: refs.length }));
  return { Outlines: root };
}

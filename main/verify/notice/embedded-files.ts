import { decodeStream } from '../pdf/filters';
import { asArray, asDictionary, asStream, asString, type PdfDictionary } from '../pdf/objects';
import type { PdfView } from '../pdf/pdf-file';
import { textOf } from '../pdf/strings';

const maximumDepth = 16;
const nodeWork = 16 * 1024;

/** The files inside a PDF by name, as the name tree /EmbeddedFiles lists them (ISO 32000-2, 7.11.4); null for one without content. */
export function embeddedFiles(view: PdfView): ReadonlyMap<string, Uint8Array | null> {
  const files = new Map<string, Uint8Array | null>();
  const walk = (node: PdfDictionary | null, depth: number): void => {
    if (node === null || depth > maximumDepth) return;
    // A tree whose branches lead back into it has more paths than anyone can walk.
    view.file.budget.spend(nodeWork, 'name tree of embedded files');
    const pairs = asArray(view.entry(node, 'Names')) ?? [];
    for (let index = 1; index < pairs.length; index += 2) {
      const specification = asDictionary(view.resolve(pairs[index]));
      const name = asString(view.entry(specification, 'UF')) ?? asString(view.entry(specification, 'F'));
      if (name !== null) files.set(textOf(name), contentOf(view, specification));
    }
    for (const kid of asArray(view.entry(node, 'Kids')) ?? []) walk(asDictionary(view.resolve(kid)), depth + 1);
  };
  walk(asDictionary(view.entry(asDictionary(view.entry(view.catalog, 'Names')), 'EmbeddedFiles')), 0);
  return files;
}

function contentOf(view: PdfView, specification: PdfDictionary | null): Uint8Array | null {
  const streams = asDictionary(view.entry(specification, 'EF'));
  const stream = asStream(view.entry(streams, 'F'));
  return stream === null ? null : decodeStream(stream, 'embedded file', view.file.budget);
}

import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { WidgetMark } from '../layout/strip';
import { sheet } from '../layout/styles';
import { number } from './number';
import type { StructureTree } from './structure-tree';

/** Where a field is written. */
export interface FieldContext {
  readonly context: PDFContext;
  readonly structure: StructureTree;
  readonly page: PDFRef;
}

/**
 * An empty signature field merged with its widget. It is made, placed and tagged here, before any signature, because a
 * later revision may fill a field but must not touch the structure (ISO 14289-1, 7.18: Form element, /TU, /Tabs /S). The
 * flag Print is set and Hidden is not, as PDF/A demands (ISO 19005-3, 6.3.2).
 */
export function writeSignatureField(mark: WidgetMark, { context, structure, page }: FieldContext): PDFRef {
  const ref = context.nextRef();
  const top = sheet.height - mark.y;
  const rect = mark.width === 0 ? [0, 0, 0, 0] : [mark.x, top - mark.height, mark.x + mark.width, top];
  context.assign(
    ref,
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFHexString.fromText(mark.name),
      TU: PDFHexString.fromText(mark.label),
      F: 4,
      Rect: rect.map((value) => Number(number(value))),
      P: page,
      StructParent: structure.addWidget(mark.tag, page, ref),
      AP: { N: context.register(emptyAppearance(context, mark)) },
    }),
  );
  return ref;
}

/** Before signing: a hairline frame that shows where the digital signature will stand; no text, nothing to misread. */
function emptyAppearance(context: PDFContext, { width, height }: WidgetMark) {
  const frame = `0.5 w 0.6 G [2 2] 0 d 0.25 0.25 ${number(width - 0.5)} ${number(height - 0.5)} re S`;
  return context.flateStream(width === 0 ? '' : frame, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, Number(number(width)), Number(number(height))],
    Resources: {},
  });
}

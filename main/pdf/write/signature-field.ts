import { PDFHexString, type PDFContext, type PDFRef } from 'pdf-lib';
import type { WidgetMark } from '../layout/strip';
import { sheet } from '../layout/styles';
import { number } from './number';
import { outlinedText } from './outlined-text';
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
      AP: { N: context.register(appearance(context, mark)) },
    }),
  );
  return ref;
}

/**
 * What the field shows until it is signed: whose signature it is for and where its validity will be told. It claims nothing
 * that a picture cannot prove. Outlines instead of text: it needs no font, and the page's text stays the notice's own.
 */
function appearance(context: PDFContext, mark: WidgetMark) {
  return context.flateStream(mark.width === 0 ? '' : drawing(mark), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, Number(number(mark.width)), Number(number(mark.height))],
    Resources: {},
  });
}

const note = 'Its validity, time and certificate are shown by the signature panel of the PDF reader.';

function drawing({ label, width, height }: WidgetMark): string {
  const frame = `0.5 w 0.55 G 0.25 0.25 ${number(width - 0.5)} ${number(height - 0.5)} re S`;
  const bar = `0.25 g 0.5 0.5 3 ${number(height - 1)} re f`;
  const room = width - 18;
  const lines = [
    outlinedText({ text: label, face: 'sans-bold', size: 8, x: 10, y: height / 2 + 2 }, room),
    outlinedText({ text: note, face: 'sans', size: 6.5, x: 10, y: height / 2 - 9 }, room),
  ];
  return [frame, bar, '0.15 g', ...lines].join('\n');
}

import { PDFName, PDFRef, type PDFDict, type PDFObject } from 'pdf-lib';
import { dictionaryOf, itemsOf, textOf, type OpenedPdf } from './opened-pdf';

/** A signature field as the file holds it: field and widget are one dictionary, as in every file this program writes. */
export interface SignatureField {
  readonly name: string;
  /** The alternate field name (`/TU`), which a screen reader says. */
  readonly description: string;
  readonly reference: PDFRef;
  readonly dictionary: PDFDict;
  readonly isFilled: boolean;
  /** Width and height of the widget in points. */
  readonly width: number;
  readonly height: number;
  /** The normal appearance (`/AP /N`), when it is an object of its own. */
  readonly appearance: PDFRef | undefined;
}

/** The signature fields of a file in the order of its form, filled or not. */
export function signatureFields(opened: OpenedPdf): SignatureField[] {
  const form = dictionaryOf(opened, opened.document.catalog.get(PDFName.of('AcroForm')));
  return itemsOf(opened, form?.get(PDFName.of('Fields'))).flatMap((item) => fieldOf(opened, item));
}

function fieldOf(opened: OpenedPdf, item: PDFObject): SignatureField[] {
  const dictionary = dictionaryOf(opened, item);
  const isSignature = dictionary?.get(PDFName.of('FT')) === PDFName.of('Sig');
  if (!(item instanceof PDFRef) || dictionary === undefined || !isSignature) return [];
  const rectangle = itemsOf(opened, dictionary.get(PDFName.of('Rect'))).map((side) => Number(side.toString()));
  const [left = 0, bottom = 0, right = 0, top = 0] = rectangle;
  const normal = dictionaryOf(opened, dictionary.get(PDFName.of('AP')))?.get(PDFName.of('N'));
  return [
    {
      name: textOf(dictionary.get(PDFName.of('T'))) ?? '',
      description: textOf(dictionary.get(PDFName.of('TU'))) ?? '',
      reference: item,
      dictionary,
      isFilled: dictionary.get(PDFName.of('V')) !== undefined,
      width: Math.abs(right - left),
      height: Math.abs(top - bottom),
      appearance: normal instanceof PDFRef ? normal : undefined,
    },
  ];
}

import { CheckFailure } from '../findings';
import { asArray, asDictionary, asInteger, asName, asReference, asString, type PdfDictionary } from '../pdf/objects';
import { latin1 } from '../pdf/characters';
import type { PdfView } from '../pdf/pdf-file';
import { textOf } from '../pdf/strings';
import { readPdfDate } from './pdf-date';
import type { FormField } from './signature-fields';

/** A signature dictionary (ISO 32000-2, 12.8.1) whose shape was checked: from here on only values are in doubt. */
export interface SignatureDictionary {
  readonly field: FormField;
  /** Object number of the dictionary. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly subFilter: string;
  /** The CMS message without the padding that follows it. */
  readonly cms: Uint8Array;
  /** Offset of the `<` of /Contents, and after its `>`. */
  readonly contentsStart: number;
  readonly contentsEnd: number;
  readonly byteRange: readonly [number, number, number, number];
  /** /M as milliseconds since 1970 and as ISO 8601; null where it is absent. */
  readonly claimed: { readonly instant: number; readonly text: string } | null;
  readonly name: string | null;
}

/** The `/SubFilter` of a document time stamp (ISO 32000-2, 12.8.5). */
export const documentTimeStamp = 'ETSI.RFC3161';

const subFilters = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached', documentTimeStamp];

/**
 * Reads a filled signature field's dictionary.
 * @throws CheckFailure `E_SIG_MALFORMED` for any of the shapes that make viewers show a signature that is none
 */
export function readSignatureDictionary(view: PdfView, field: FormField): SignatureDictionary {
  const number = asReference(field.value)?.number;
  const dictionary = asDictionary(view.resolve(field.value));
  if (number === undefined || dictionary === null || view.offsetOf(number) === null) {
    return malformed('the signature dictionary is not an object of its own in the file');
  }
  const direct = (key: string) => dictionary.entries.get(key);
  const type = direct('Type');
  if (type !== undefined && !['Sig', 'DocTimeStamp'].includes(asName(type) ?? ''))
    return malformed('/Type is no signature');
  const subFilter = asName(direct('SubFilter'));
  if (subFilter === null || !subFilters.includes(subFilter)) {
    return malformed(`/SubFilter is ${subFilter === null ? 'missing' : 'unknown'}`);
  }
  if (asName(direct('Filter')) === null) return malformed('/Filter is missing');
  const byteRange = readByteRange(dictionary);
  const contents = readContents(dictionary);
  const reason = asString(direct('M'));
  const signer = asString(direct('Name'));
  return {
    field,
    number,
    dictionary,
    subFilter,
    cms: contents.cms,
    contentsStart: contents.start,
    contentsEnd: contents.end,
    byteRange,
    claimed: reason === null ? null : readPdfDate(textOf(reason)),
    name: signer === null ? null : textOf(signer),
  };
}

function readByteRange(dictionary: PdfDictionary): readonly [number, number, number, number] {
  const items = asArray(dictionary.entries.get('ByteRange'));
  if (items === null) return malformed('/ByteRange is missing or no array');
  const numbers = items.map(asInteger);
  const [start, length, next, rest] = numbers;
  if (numbers.length !== 4) return malformed(`/ByteRange has ${numbers.length} numbers, expected 4`);
  if (start === null || length === null || next === null || rest === null)
    return malformed('/ByteRange holds no whole numbers');
  if (start === undefined || length === undefined || next === undefined || rest === undefined) {
    return malformed('/ByteRange has too few numbers');
  }
  if (start !== 0) return malformed('/ByteRange does not begin at the first byte');
  if (length <= 0 || rest <= 0 || next <= length)
    return malformed('/ByteRange is empty, negative, reversed or overlapping');
  return [start, length, next, rest];
}

function readContents(dictionary: PdfDictionary): { cms: Uint8Array; start: number; end: number } {
  const contents = asString(dictionary.entries.get('Contents'));
  if (contents?.hex !== true) return malformed('/Contents is missing or no hexadecimal string');
  const { bytes, start, end } = contents;
  if (end - start !== bytes.length * 2 + 2) return malformed('/Contents has an odd digit or white space inside');
  if (bytes[0] === 0x30 && bytes[1] === 0x80) {
    throw new CheckFailure('E_CMS_MALFORMED', 'the message has an indefinite length (BER), where DER has to be');
  }
  const length = derLength(bytes);
  if (length === null || bytes.subarray(length).some((byte) => byte !== 0)) {
    return malformed('/Contents is not one DER value followed by zeros');
  }
  return { cms: bytes.subarray(0, length), start, end };
}

/** The length of the DER value at the beginning: trailing zeros may belong to it, so they are never just stripped. */
function derLength(bytes: Uint8Array): number | null {
  const [tag, first = 0] = bytes;
  if (tag !== 0x30) return null;
  const count = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || count > 4) return null;
  let length = count === 0 ? first : 0;
  for (let index = 2; index < 2 + count; index += 1) length = length * 256 + (bytes[index] ?? 0);
  const total = 2 + count + length;
  return total <= bytes.length ? total : null;
}

/** One value has one spelling: digits only and of one case, so that neither a digit's case nor the padding can change unseen. */
export function expectOneSpelling(file: Uint8Array, signature: SignatureDictionary): void {
  const digits = latin1(file, signature.contentsStart + 1, signature.contentsEnd - 1);
  if (!/^([0-9a-f]+|[0-9A-F]+)$/.test(digits)) malformed('/Contents holds more than digits of one case');
}

function malformed(message: string): never {
  throw new CheckFailure('E_SIG_MALFORMED', message);
}

import { assertNever } from '../../text/assert-never';
import type { TextFormat } from './field';

/**
 * What leaving a text field does to its text: NFC, no invisible characters, single spaces, and the usual shape of a
 * number where the digits are certain. Nothing is ever cut off or guessed.
 */
export function tidyText(text: string, format: TextFormat): string {
  const plain = tidyLine(text);
  const digits = plain.replace(/\D/g, '');
  switch (format) {
    case 'plain':
      return plain;
    case 'cik':
      return digits.length > 0 && digits.length <= 10 && /^[\d\s]+$/.test(plain) ? digits.padStart(10, '0') : plain;
    case 'file-number':
      return plain.replace(/\s*[-\u2010-\u2015]\s*/g, '-');
    case 'cusip':
      return plain.toUpperCase();
    case 'zip':
      return digits.length === 9 && /^[\d\s-]+$/.test(plain) ? `${digits.slice(0, 5)}-${digits.slice(5)}` : plain;
    case 'area-code':
      return plain.replace(/^\((.*)\)$/, '$1').trim();
    case 'phone':
      return digits.length === 7 && /^[\d\s.-]+$/.test(plain) ? `${digits.slice(0, 3)}-${digits.slice(3)}` : plain;
    default:
      return assertNever(format);
  }
}

/** Paragraphs as pasted from a word processor: NFC, invisible characters out, one empty line between paragraphs. */
export function tidyProse(text: string): string {
  return withoutInvisible(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u2028\u2029\v\f]/g, '\n')
    .replace(/[ \t\u00A0\u202F]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

function tidyLine(text: string): string {
  return withoutInvisible(text)
    .replace(/[\s\u00A0\u202F]+/g, ' ')
    .trim();
}

/** Zero-width, soft-hyphen, directional and control characters carry no meaning here and break EDGAR's text. */
function withoutInvisible(text: string): string {
  return text.normalize('NFC').replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/g, '');
}

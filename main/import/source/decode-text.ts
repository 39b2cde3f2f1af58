import { decodeWindows1252 } from '../../../shared/text/windows-1252';

/**
 * Text of a filing's bytes, with `\n` line ends: UTF-8, UTF-16 (with or without byte order mark), Windows-1252, or UTF-8
 * and Windows-1252 mixed, as filings pasted together from two programs are.
 */
export function decodeText(bytes: Uint8Array): string {
  return tidy(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return decodeStrictly(bytes) ?? decodeMixed(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes above 0x7F that are one whole UTF-8 sequence; every other is a letter of Windows-1252. */
const sequence = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}|[\x80-\xff]/g;

function decodeMixed(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(sequence, (letters) => {
      const piece = Buffer.from(letters, 'latin1');
      return decodeStrictly(piece) ?? decodeWindows1252(piece);
    });
}

/** A byte order mark, or NULs on one side of most of the first characters: UTF-16 that lost its mark. */
function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 256);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const most = sample.length * 0.3;
  if ((zeros[1] ?? 0) > most && zeros[0] === 0) return 'utf-16le';
  if ((zeros[0] ?? 0) > most && zeros[1] === 0) return 'utf-16be';
  return null;
}

/** Windows-1252 between 0x80 and 0x9F; the platform's decoder may leave these as the controls they are in Latin-1. */
const windowsLetters =
  '\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178';

/** Letters that are not seen: controls but for tab, line and page ends; soft hyphen; zero width; byte order mark. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]|(?![\t\n\f\r\u0080-\u009f])\p{Cc}/gu;

/** One kind of line end (form feeds stay: they part pages), no letters that are not seen. */
function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(unseen, '')
    .replace(/[\u0080-\u009f]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80));
}

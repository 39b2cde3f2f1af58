import { decodeWindows1252 } from '../../shared/text/windows-1252';

const lineFeed = 0x0a;

/**
 * Text of a filing's bytes, with `\n` line ends: UTF-8, UTF-16 (with or without byte order mark), Windows-1252, or UTF-8
 * and Windows-1252 mixed line by line, as filings pasted together from two programs are.
 */
export function decodeText(bytes: Uint8Array): string {
  return tidy(decode(bytes));
}

function decode(bytes: Uint8Array): string {
  const utf16 = utf16Label(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  return decodeStrictly(bytes) ?? decodeLineByLine(bytes);
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeLineByLine(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(lineFeed, from);
    const line = bytes.subarray(from, end === -1 ? bytes.length : end);
    lines.push(decodeStrictly(line) ?? decodeWindows1252(line));
    if (end === -1) break;
    from = end + 1;
  }
  return lines.join('\n');
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

/** One kind of line end (form feeds stay: they part pages); no characters that are not seen (soft hyphen, zero width, byte order mark, controls). */
function tidy(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      .replace(/[\u0080-\u009f]/g, (letter) => windowsLetters.charAt(letter.charCodeAt(0) - 0x80))
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  );
}

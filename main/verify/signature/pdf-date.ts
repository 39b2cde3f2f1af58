import { CheckFailure } from '../findings';

/**
 * A PDF date `D:YYYYMMDDHHmmSSOHH'mm'` (ISO 32000-2, 7.9.4), in full and with its offset: PAdES wants the claimed time
 * there, and a date without an offset names no moment.
 * @returns milliseconds since 1970, and the same moment as ISO 8601 with the offset that was written
 * @throws CheckFailure `E_SIG_MALFORMED` for anything else
 */
export function readPdfDate(text: string): { instant: number; text: string } {
  const match = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:(Z)(?:00'00'?)?|([+-]\d{2})'(\d{2})'?)$/.exec(text);
  if (match === null) throw new CheckFailure('E_SIG_MALFORMED', '/M is not a date with an offset');
  const [, year, month, day, hour, minute, second, , offsetHour, offsetMinute] = match;
  const offset = offsetHour === undefined ? 'Z' : `${offsetHour}:${offsetMinute ?? '00'}`;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  const instant = Date.parse(iso);
  if (Number.isNaN(instant)) throw new CheckFailure('E_SIG_MALFORMED', '/M is a date that does not exist');
  return { instant, text: iso };
}

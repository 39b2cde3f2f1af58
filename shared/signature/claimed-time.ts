import { easternZone } from '../time/eastern';

/**
 * Times in the SEC's zone, computed by the host's own time zone data (ECMA-402), so that a signature's time reads the
 * same on every laptop, whatever zone that laptop is set to.
 */

const fields = new Intl.DateTimeFormat('en-US', {
  timeZone: easternZone,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  timeZoneName: 'longOffset',
});

/** An instant as ISO 8601 in Eastern time with its offset, to the second. `milliseconds` since 1970 UTC. */
export function easternIso(milliseconds: number): string {
  const part = partsOf(milliseconds);
  return `${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}${offsetOf(part('timeZoneName'))}`;
}

/** The same instant as a PDF date (ISO 32000-2 section 7.9.4), such as `D:20040315160000-05'00'`. */
export function pdfDate(milliseconds: number): string {
  const [date = '', time = ''] = easternIso(milliseconds).split('T');
  const [hour = '', minute = ''] = time.slice(8).split(':');
  return `D:${date.replaceAll('-', '')}${time.slice(0, 8).replaceAll(':', '')}${hour}'${minute}'`;
}

function partsOf(milliseconds: number): (type: string) => string {
  const parts = fields.formatToParts(milliseconds);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

/** `GMT-05:00` is `-05:00`; `GMT` alone is no offset. */
function offsetOf(name: string): string {
  return name === 'GMT' ? '+00:00' : name.slice(3);
}

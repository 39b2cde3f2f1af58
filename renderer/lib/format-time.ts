const eastern = 'America/New_York';

const easternTime = new Intl.DateTimeFormat('en-US', { timeZone: eastern, hour: 'numeric', minute: '2-digit' });
/** The laptop's times name their zone: beside Eastern times, a bare "5:20 PM" would be read as the Commission's. */
const localFields = { hour: 'numeric', minute: '2-digit', timeZoneName: 'short' } as const;
const localTime = new Intl.DateTimeFormat('en-US', localFields);
const localStamp = new Intl.DateTimeFormat('en-US', {
  month: 'short',
  day: 'numeric',
  year: 'numeric',
  ...localFields,
});
const easternStamp = new Intl.DateTimeFormat('en-US', { timeZone: eastern, dateStyle: 'long', timeStyle: 'short' });
const easternSeconds = new Intl.DateTimeFormat('en-US', {
  timeZone: eastern,
  dateStyle: 'long',
  timeStyle: 'medium',
});
const easternDate = new Intl.DateTimeFormat('en-US', { timeZone: eastern, dateStyle: 'medium' });
const longDay = new Intl.DateTimeFormat('en-US', {
  timeZone: 'UTC',
  weekday: 'short',
  month: 'short',
  day: 'numeric',
  year: 'numeric',
});

/** `4:05 PM PST` on the laptop's clock. */
export function clockTime(milliseconds: number): string {
  return localTime.format(milliseconds);
}

/** `4:05 PM ET`. */
export function easternClockTime(milliseconds: number): string {
  return `${easternTime.format(milliseconds)} ET`;
}

/** `Mar 15, 2004, 4:05 PM PST` on the laptop's clock. */
export function timestamp(milliseconds: number): string {
  return localStamp.format(milliseconds);
}

/** `March 15, 2004 at 4:05 PM ET`, for an ISO instant or milliseconds; the text itself when it is no instant. */
export function easternTimestamp(instant: string | number): string {
  const milliseconds = typeof instant === 'number' ? instant : Date.parse(instant);
  return Number.isNaN(milliseconds) ? String(instant) : `${easternStamp.format(milliseconds)} ET`;
}

const isoInstant = /\b\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)/g;

/**
 * A sentence of main with its ISO instants as people read them, in Eastern time; with seconds where two of them would
 * else read the same.
 */
export function withReadableTimes(text: string): string {
  const found = new Set(text.match(isoInstant));
  const areTold = new Set([...found].map(easternTimestamp)).size === found.size;
  return text.replaceAll(isoInstant, (instant) => {
    const milliseconds = Date.parse(instant);
    if (areTold || Number.isNaN(milliseconds)) return easternTimestamp(instant);
    return `${easternSeconds.format(milliseconds)} ET`;
  });
}

/** `Mar 15, 2004` in Eastern time, for an ISO instant. */
export function easternDay(instant: string): string {
  return easternDate.format(Date.parse(instant));
}

/** `Mon, Mar 15, 2004` for an ISO date. */
export function weekdayDate(iso: string): string {
  const milliseconds = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(milliseconds) ? iso : longDay.format(milliseconds);
}

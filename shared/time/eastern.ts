import { Temporal } from 'temporal-polyfill';

/** The SEC's zone: Eastern time, standard or daylight as the date demands. */
export const easternZone = 'America/New_York';

/** The civil date in Eastern time at an instant (milliseconds since 1970 UTC). */
export function easternDate(instant: number): string {
  return eastern(instant).toPlainDate().toString();
}

/** The instant (milliseconds) of a wall-clock time in Eastern time, `hour` and `minute` in 24-hour counting. */
export function easternInstant(date: string, hour: number, minute: number): number {
  return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: easternZone, plainTime: { hour, minute } })
    .epochMilliseconds;
}

/** Minutes since midnight in Eastern time, with the fraction of the running minute. */
export function easternMinutes(instant: number): number {
  const { hour, minute, second, millisecond } = eastern(instant);
  return hour * 60 + minute + (second * 1000 + millisecond) / 60_000;
}

/** `5:30 p.m. EDT` (or EST) at an instant. */
export function easternClock(instant: number): string {
  const time = eastern(instant);
  const half = time.hour < 12 ? 'a.m.' : 'p.m.';
  const name = time.offset === '-04:00' ? 'EDT' : 'EST';
  return `${((time.hour + 11) % 12) + 1}:${String(time.minute).padStart(2, '0')} ${half} ${name}`;
}

function eastern(instant: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(Math.trunc(instant)).toZonedDateTimeISO(easternZone);
}

/**
 * The only source of "now" for services and the command line (`--at` replaces it). The local clock is a claim, never a
 * proof: whatever it stamps is called a local clock's time.
 */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  now(): number;
}

/** A clock that stands still, for `--at`, tests and reproducible runs. `instant` is ISO 8601 with an offset. */
export function fixedClock(instant: string): Clock {
  const milliseconds = Date.parse(instant);
  if (!/(Z|[+-]\d\d:?\d\d)$/.test(instant) || Number.isNaN(milliseconds)) {
    throw new RangeError('expected an ISO 8601 time with an offset, such as 2004-03-15T16:00:00-05:00');
  }
  return { now: () => milliseconds };
}

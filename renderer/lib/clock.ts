import type { Clock } from '../../shared/time/clock';

/** The laptop's own clock: a claim, and called one wherever it is shown. */
export const systemClock: Clock = { now: () => Date.now() };

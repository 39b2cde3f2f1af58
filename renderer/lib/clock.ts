import type { Clock } from '../../shared/time/clock';

let aheadBy = 0;

/** The program's clock: the laptop's own, a claim and called one wherever it is shown, unless main was told a time. */
export const systemClock: Clock = { now: () => Date.now() + aheadBy };

/** Lets the window's clock go as main's. */
export function setClockAhead(milliseconds: number): void {
  aheadBy = milliseconds;
}

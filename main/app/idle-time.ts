/** How long nobody touched the program. Times are milliseconds of a clock that is never set (`performance.now`). */
export class IdleTime {
  readonly #now: () => number;
  #lastTouch: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#lastTouch = now();
  }

  /** A key, a click, a move of the pointer in one of the windows. */
  touch(): void {
    this.#lastTouch = this.#now();
  }

  /** Whether it is time to lock; 0 minutes for never. */
  isOver(minutes: number): boolean {
    return minutes > 0 && this.#now() - this.#lastTouch >= minutes * 60_000;
  }
}

import type { Command } from 'commander';
import type { Clock } from '../../shared/time/clock';

/** What every command gets: the clock that `--at` may have replaced, and where to print. */
export interface CliContext {
  clock: Clock;
  /** Prints `value` as one JSON line with `--json`, else `people` line by line. */
  print(value: unknown, people: readonly string[]): void;
  /** Sets exit status 1: done, and something is wrong (findings, invalid). */
  somethingIsWrong(): void;
}

/** A command adds itself (name, arguments, options, action) to the program. */
export type RegisterCommand = (program: Command, context: CliContext) => void;

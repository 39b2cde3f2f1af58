import { AppError } from '../../shared/errors/app-error';
import { fixedClock, type Clock } from '../../shared/time/clock';

/** The program's clock, and by how much it is ahead of the laptop's (milliseconds). */
export interface DeskClock extends Clock {
  readonly aheadBy: number;
}

/**
 * The laptop's clock; started with `--at=TIME` (ISO 8601 with offset) one that runs on from that time, as the command
 * line has it, so that an old filing can be tried out as of its day. The window says so for as long as it is open.
 * @throws AppError `invalid-input` when the time cannot be read
 */
export function deskClock(programArguments: readonly string[], laptop: Clock): DeskClock {
  const at = programArguments.find((argument) => argument.startsWith('--at='))?.slice('--at='.length);
  const aheadBy = at === undefined ? 0 : instantOf(at) - laptop.now();
  return { now: () => laptop.now() + aheadBy, aheadBy };
}

function instantOf(text: string): number {
  try {
    return fixedClock(text).now();
  } catch (cause) {
    throw new AppError('invalid-input', {
      message: `Expected --at=TIME as ISO 8601 with an offset, found "${text}".`,
      action: 'Write it like --at=2004-03-15T16:00:00-05:00.',
      cause,
    });
  }
}

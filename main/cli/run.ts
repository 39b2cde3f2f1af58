import { Command, CommanderError } from 'commander';
import { AppError } from '../../shared/errors/app-error';
import { fixedClock } from '../../shared/time/clock';
import { version } from '../../package.json';
import type { CliContext } from './context';
import { registerCommands } from './commands';

interface Sink {
  write(text: string): unknown;
}

/**
 * Runs one `filing-desk` command.
 * @returns the exit status: 0 done and nothing wrong, 1 done and something is wrong, 2 could not be done
 */
export async function runCommandLine(args: readonly string[], out: Sink, errors: Sink): Promise<number> {
  let status = 0;
  const context: CliContext = {
    clock: { now: () => Date.now() },
    print: (value, people) => {
      out.write(args.includes('--json') ? `${JSON.stringify(value)}\n` : `${people.join('\n')}\n`);
    },
    somethingIsWrong: () => {
      status = 1;
    },
  };
  const program = buildProgram(context, out);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    return report(error, errors);
  }
}

function buildProgram(context: CliContext, out: Sink): Command {
  const program = new Command('filing-desk');
  program
    .description('Prepare, sign and keep SEC Form 12b-25 without network.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => out.write(text),
      writeErr: () => undefined,
      outputError: () => undefined,
    });
  registerCommands(program, context);
  for (const command of allCommands(program)) {
    command.option('--json', 'print one JSON value');
    command.option('--at <time>', 'use this time (ISO 8601 with offset) instead of the clock');
    command.hook('preAction', (_program, action) => {
      const at = action.opts<{ at?: string }>().at;
      if (at !== undefined) context.clock = clockAt(at);
    });
  }
  return program;
}

function allCommands(command: Command): Command[] {
  return command.commands.flatMap((child) => (child.commands.length > 0 ? allCommands(child) : [child]));
}

function clockAt(instant: string) {
  try {
    return fixedClock(instant);
  } catch {
    throw new AppError('invalid-input', {
      message: `Expected --at as ISO 8601 with an offset, such as 2004-03-15T16:00:00-05:00, found "${instant}".`,
      action: 'Correct the time and run the command again.',
    });
  }
}

function report(error: unknown, errors: Sink): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const said =
      error.code === 'commander.help' ? 'expected a command, found none' : error.message.replace(/^error: /, '');
    errors.write(`filing-desk: ${said} (see filing-desk --help)\n`);
    return 2;
  }
  if (error instanceof AppError) {
    errors.write(`filing-desk: ${error.message} ${error.action} [${error.code}]\n`);
    return 2;
  }
  const name = error instanceof Error ? error.message : String(error);
  errors.write(`filing-desk: an unexpected error: ${name} [internal-error]\n`);
  return 2;
}

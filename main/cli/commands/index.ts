import type { Command } from 'commander';
import type { CliContext } from '../context';
import { registerDeadline } from './deadline';
import { registerIdentity } from './identity';
import { registerImport } from './import';
import { registerRender } from './render';
import { registerVerify } from './verify';

/** A command adds itself (name, arguments, options, action) to the program. */
export type RegisterCommand = (program: Command, context: CliContext) => void;

const commands: readonly RegisterCommand[] = [
  registerDeadline,
  registerIdentity,
  registerImport,
  registerRender,
  registerVerify,
];

/** Adds every command of the command line. */
export function registerCommands(program: Command, context: CliContext): void {
  for (const register of commands) register(program, context);
}

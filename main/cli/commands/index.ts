import type { Command } from 'commander';
import type { CliContext, RegisterCommand } from '../context';
import { registerAmend } from './amend';
import { registerAttest } from './attest';
import { registerCertificate } from './certificate';
import { registerCheck } from './check';
import { registerDeadline } from './deadline';
import { registerHandOver } from './hand-over';
import { registerIdentity } from './identity';
import { registerImport } from './import';
import { registerLint } from './lint';
import { registerRender } from './render';
import { registerRules } from './rules';
import { registerSign } from './sign';
import { registerTimestamp } from './timestamp';
import { registerUpgrade } from './upgrade';
import { registerVerify } from './verify';

const commands: readonly RegisterCommand[] = [
  registerAmend,
  registerAttest,
  registerCertificate,
  registerCheck,
  registerDeadline,
  registerHandOver,
  registerIdentity,
  registerImport,
  registerLint,
  registerRender,
  registerRules,
  registerSign,
  registerTimestamp,
  registerUpgrade,
  registerVerify,
];

/** Adds every command of the command line. */
export function registerCommands(program: Command, context: CliContext): void {
  for (const register of commands) register(program, context);
}

import type { Command } from './command';
import { editCommands } from './edit-commands';
import { goCommands, helpCommands } from './go-commands';
import { app } from './make-command';
import { noticeCommands } from './notice-commands';
import { viewCommands } from './view-commands';

/** Every command of the program, in the order of the palette. */
export const commands: readonly Command[] = [
  ...goCommands,
  ...noticeCommands,
  ...editCommands,
  ...viewCommands,
  ...helpCommands,
];

/** Runs a command by its id, as menus of the platform ask for it. A failure is shown by `useReportedErrors`. */
export function runCommand(id: string): void {
  const command = commands.find((each) => each.id === id);
  if (command?.enabled(app()) === true) void command.run();
}

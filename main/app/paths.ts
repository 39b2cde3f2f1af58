import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

/** The program's folders. */
export interface Paths {
  readonly userData: string;
  readonly logs: string;
  readonly renderer: string;
}

/** Makes the folder of everything the program keeps, readable by nobody else on the laptop. */
export function preparePaths(app: App): Paths {
  const userData = app.getPath('userData');
  mkdirSync(userData, { recursive: true, mode: 0o700 });
  chmodSync(userData, 0o700);
  return { userData, logs: join(userData, 'logs'), renderer: join(__dirname, '../renderer') };
}

/**
 * Where the vault is kept: in the program's own folder, or with `--vault=FOLDER` in another one, such as a folder that is
 * kept in step with a second laptop.
 */
export function vaultFolder(programArguments: readonly string[], userData: string): string {
  const named = programArguments.find((argument) => argument.startsWith('--vault='))?.slice('--vault='.length);
  return named === undefined || named === '' ? join(userData, 'vault') : resolve(named);
}

import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
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

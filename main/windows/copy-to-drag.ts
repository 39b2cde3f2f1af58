import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '../../shared/errors/app-error';
import { systemCode } from '../storage/durable-file';

/** The copy that a window hands out, in a folder that only its owner may read. @throws AppError `file-not-writable` */
export function copyToDrag(
  folder: string,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
): string {
  const file = join(folder, name);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, bytes, { mode: 0o600 });
    return file;
  } catch (cause) {
    const code = systemCode(cause);
    throw new AppError('file-not-writable', {
      message: `Expected to make a copy of ${name} to drag, but the system answered ${code}.`,
      action: 'Free some space on this disk, then drag it again; or save it to another place with its button.',
      details: { cause: code },
      cause,
    });
  }
}

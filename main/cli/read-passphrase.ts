import { readFileSync } from 'node:fs';
import { AppError } from '../../shared/errors/app-error';
import { readInput } from './read-input';

/**
 * A passphrase from a file, or from standard input for `-`: never from an argument, which other users of the machine can
 * read. One line end at the end is not part of it.
 * @throws AppError `file-unreadable`, `file-empty` or `passphrase-weak`
 */
export function readPassphrase(source: string): string {
  const bytes = source === '-' ? readFileSync(0) : readInput(source, 64 * 1024);
  const passphrase = bytes.toString('utf8').replace(/\r?\n$/, '');
  if (passphrase !== '') return passphrase;
  throw new AppError('passphrase-weak', {
    message: 'Expected a passphrase, found an empty line.',
    action: 'Write the passphrase into the file, or pipe it to standard input and name the file "-".',
  });
}

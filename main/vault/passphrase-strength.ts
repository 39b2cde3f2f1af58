import { AppError } from '../../shared/errors/app-error';

/**
 * Length is what resists guessing (NIST SP 800-63B section 5.1.1.2): at least 10 characters, not all the same.
 * @throws AppError `passphrase-weak`
 */
export function checkStrength(passphrase: string): void {
  if ([...passphrase].length >= 10 && new Set(passphrase).size >= 4) return;
  throw new AppError('passphrase-weak', {
    message: 'Expected a passphrase of at least 10 characters, at least 4 of them different.',
    action: 'Choose a longer one: four unrelated words are easy to keep in mind.',
  });
}

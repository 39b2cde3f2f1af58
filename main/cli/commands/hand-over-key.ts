import { X509Certificate } from 'node:crypto';
import { AppError } from '../../../shared/errors/app-error';
import type { Opener, Recipient } from '../../hand-over/envelope';
import { openIdentityFile } from '../../signing/identity-file';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';

/** Paths of the files that name a recipient. */
export interface RecipientOptions {
  to?: string;
  passphraseFile?: string;
}

/** Paths of the files that open a hand-over. */
export interface OpenerOptions {
  identity?: string;
  passphraseFile?: string;
  answerKey?: string;
}

/**
 * For whom `hand-over make` encrypts: whoever holds a certificate's key, or a passphrase.
 * @throws AppError `invalid-input` where none or both are named, `identity-unreadable` for what is no certificate
 */
export function recipientOf({ to, passphraseFile }: RecipientOptions): {
  readonly recipient: Recipient;
  readonly to: string;
} {
  if ((to === undefined) === (passphraseFile === undefined)) throw oneKey('--to CERTIFICATE or --passphrase-file FILE');
  if (to === undefined) {
    return { recipient: { passphrase: readPassphrase(passphraseFile ?? '-') }, to: 'whoever has the passphrase' };
  }
  try {
    const certificate = new X509Certificate(readInput(to));
    return { recipient: { certificate: certificate.raw }, to: certificate.subject.replaceAll('\n', ', ') };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('identity-unreadable', {
      message: 'Expected a certificate (PEM or DER), found something else.',
      action: 'Ask the recipient for the certificate: signer/certificate.pem of a packet is one.',
      cause,
    });
  }
}

/**
 * What `hand-over open` decrypts with: an identity's key, a passphrase, or the key that was kept for the answer.
 * @throws AppError `invalid-input` where none or two are named, and as reading the identity does
 */
export function openerOf({ identity, passphraseFile, answerKey }: OpenerOptions): Opener {
  if ((answerKey === undefined) === (passphraseFile === undefined)) throw oneKey('--passphrase-file or --answer-key');
  if (answerKey !== undefined) return { replyKey: Buffer.from(readInput(answerKey).toString('utf8').trim(), 'base64') };
  const passphrase = readPassphrase(passphraseFile ?? '-');
  if (identity === undefined) return { passphrase };
  const { certificate, privateKey } = openIdentityFile(readInput(identity), passphrase);
  return { certificate: certificate.raw, privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

function oneKey(choice: string): AppError {
  return new AppError('invalid-input', {
    message: `Expected one of ${choice}, found none or both.`,
    action: 'Name one of the two.',
  });
}

import { existsSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import type { Command } from 'commander';
import { AppError } from '../../../shared/errors/app-error';
import { formatLostKeys, parseLostKeys, type LostKey } from '../../../shared/signature/lost-keys';
import { openIdentityFile, writeIdentityFile } from '../../signing/identity-file';
import { fingerprintOf } from '../../signing/signing-identity';
import { writeFileAtomically } from '../../storage/write-file';
import { readTrust } from '../../verify/certificate/read-trust';
import type { CliContext } from '../context';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';

interface PassphraseOptions {
  passphraseFile: string;
  newPassphraseFile: string;
  out: string;
}

/** `identity passphrase`: the same key and certificate under another passphrase, in a file of their own. */
export function addPassphraseCommand(identity: Command, context: CliContext): void {
  identity
    .command('passphrase <file>')
    .description('write the identity under another passphrase')
    .requiredOption('--passphrase-file <file>', 'file that holds the passphrase now, or - for standard input')
    .requiredOption('--new-passphrase-file <file>', 'file that holds the new passphrase')
    .requiredOption('--out <file>', 'the PKCS#12 file to write')
    .action((file: string, options: PassphraseOptions) => {
      const opened = openIdentityFile(readInput(file), readPassphrase(options.passphraseFile));
      writeFileAtomically(options.out, writeIdentityFile(opened, readPassphrase(options.newPassphraseFile)));
      const fingerprint = fingerprintOf(opened.certificate);
      context.print({ file: options.out, fingerprint }, [
        `Wrote ${options.out} under the new passphrase. The old file still opens with the old one: delete it.`,
      ]);
    });
}

/** `identity revoke`: "this key is lost". It needs the certificate only, for who has lost a key cannot open it. */
export function addRevokeCommand(identity: Command, context: CliContext): void {
  identity
    .command('revoke <certificate>')
    .description('put a lost key on a list to verify with (verify --revoked LIST)')
    .requiredOption('--reason <text>', 'what happened')
    .requiredOption('--list <file>', 'the list to write, or to add to')
    .action((file: string, { reason, list }: { reason: string; list: string }) => {
      const fingerprint = certificateIn(file);
      const since = new Date(context.clock.now()).toISOString();
      const known = existsSync(list) ? readLostKeys(list) : [];
      const isKnown = known.some((key) => key.fingerprint === fingerprint);
      writeFileAtomically(
        list,
        Buffer.from(formatLostKeys(isKnown ? known : [...known, { fingerprint, reason, since }])),
      );
      context.print({ file: list, fingerprint }, [
        `Wrote ${list}: signatures of ${fingerprint} that are not proven to be earlier no longer count.`,
        'Hand the list to everyone who verifies what this key has signed.',
      ]);
    });
}

/** The lost keys of a list. @throws AppError `invalid-input` for another kind of file */
export function readLostKeys(path: string): readonly LostKey[] {
  const keys = parseLostKeys(readInput(path).toString('utf8'));
  if (keys !== null) return keys;
  throw new AppError('invalid-input', {
    message: `Expected a list of lost keys in ${path}, found something else.`,
    action: 'Give the list that `identity revoke` or the program wrote.',
  });
}

function certificateIn(path: string): string {
  const [certificate] = readTrust(readInput(path));
  if (certificate !== undefined) return fingerprintOf(new X509Certificate(certificate));
  throw new AppError('invalid-input', {
    message: `Expected a certificate (PEM or DER) in ${path}, found none.`,
    action: "Give the signer's certificate; every packet holds it as signer/certificate.pem.",
  });
}

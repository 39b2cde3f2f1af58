import { AppError } from '../../../shared/errors/app-error';
import { Option } from 'commander';
import { keyKinds } from '../../../shared/ipc/contracts/identities';
import { createIdentity, openIdentityFile, writeIdentityFile, type KeyKind } from '../../signing/identity-file';
import { fingerprintOf, type SigningIdentity } from '../../signing/signing-identity';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';
import { writeFileAtomically } from '../../storage/write-file';
import { addPassphraseCommand, addRevokeCommand } from './identity-care';
import type { RegisterCommand } from '../context';

interface NewOptions {
  name: string;
  title: string;
  key: KeyKind;
  out: string;
  passphraseFile: string;
}

/** `identity new`, `show`, `passphrase` and `revoke`: a signer's key and certificate as a PKCS#12 file. */
export const registerIdentity: RegisterCommand = (program, context) => {
  const identity = program
    .command('identity')
    .description("make, show, keep or give up a signer's key and certificate");
  addPassphraseCommand(identity, context);
  addRevokeCommand(identity, context);
  identity
    .command('new')
    .description('make a key and its self-issued certificate, valid ten years')
    .requiredOption('--name <name>', 'the signer, as typed in the signature block')
    .requiredOption('--title <title>', "the signer's title")
    .addOption(new Option('--key <kind>', 'the kind of key').choices(keyKinds).default(keyKinds[0]))
    .requiredOption('--out <file>', 'the PKCS#12 file to write')
    .requiredOption('--passphrase-file <file>', 'file that holds the passphrase, or - for standard input')
    .action(async (options: NewOptions) => {
      refuseEmpty('--name', options.name);
      refuseEmpty('--title', options.title);
      const passphrase = readPassphrase(options.passphraseFile);
      const made = await createIdentity(options, context.clock);
      writeFileAtomically(options.out, writeIdentityFile(made, passphrase));
      context.print(summaryOf(made), [`Wrote ${options.out}`, ...linesOf(made)]);
    });
  identity
    .command('show <file>')
    .description('show whose identity a PKCS#12 file holds')
    .requiredOption('--passphrase-file <file>', 'file that holds the passphrase, or - for standard input')
    .action((file: string, options: { passphraseFile: string }) => {
      const shown = openIdentityFile(readInput(file), readPassphrase(options.passphraseFile));
      context.print(summaryOf(shown), linesOf(shown));
    });
};

function refuseEmpty(option: string, value: string): void {
  if (value.trim() !== '') return;
  throw new AppError('invalid-input', {
    message: `Expected words after ${option}, found none.`,
    action: "Give the signer's name and title as they stand in the signature block.",
  });
}

function summaryOf(identity: SigningIdentity) {
  const { certificate, name } = identity;
  return {
    name,
    fingerprint: fingerprintOf(certificate),
    notBefore: new Date(certificate.validFrom).toISOString(),
    notAfter: new Date(certificate.validTo).toISOString(),
  };
}

function linesOf(identity: SigningIdentity): string[] {
  const { name, fingerprint, notBefore, notAfter } = summaryOf(identity);
  return [
    `Name         ${name}`,
    `Title        ${identity.title}`,
    `Fingerprint  ${fingerprint}`,
    `Valid from   ${notBefore}`,
    `Valid until  ${notAfter}`,
  ];
}

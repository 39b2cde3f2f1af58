import { createHash, randomUUID, X509Certificate } from 'node:crypto';
import type { Command } from 'commander';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { AppError } from '../../../shared/errors/app-error';
import type { HandOver } from '../../../shared/hand-over/content';
import { makeHandOver, openHandOver, type OpenedHandOvers } from '../../hand-over/hand-over';
import type { Opener, Recipient } from '../../hand-over/envelope';
import { derivedDraftId } from '../../services/draft-id';
import { openIdentityFile } from '../../signing/identity-file';
import { writeFileAtomically } from '../../storage/write-file';
import type { CliContext, RegisterCommand } from '../context';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';

interface MakeOptions {
  to?: string;
  passphraseFile?: string;
  from: string;
  note: string;
  days: string;
  out: string;
}

interface OpenOptions {
  identity?: string;
  passphraseFile: string;
  out?: string;
}

/** `hand-over make|open`: one encrypted file that takes a notice to the signer's laptop, or back. */
export const registerHandOver: RegisterCommand = (program, context) => {
  const command = program.command('hand-over').description('take a notice to another laptop in one encrypted file');
  registerMake(command, context);
  registerOpen(command, context);
};

function registerMake(command: Command, context: CliContext): void {
  command
    .command('make <draft>')
    .description('encrypt a draft for a certificate, or under a passphrase')
    .option('--to <certificate>', "the recipient's certificate (PEM)")
    .option('--passphrase-file <file>', 'file that holds the passphrase, or - for standard input')
    .requiredOption('--from <name>', 'who hands it over')
    .option('--note <text>', 'a word to the recipient', '')
    .option('--days <number>', 'how many days it can be opened', '14')
    .requiredOption('--out <file>', 'the .filing file to write')
    .action(async (path: string, options: MakeOptions) => {
      const draft = parseDraft(readInput(path).toString('utf8'));
      const { from, note, out } = options;
      const content = { purpose: 'for-signature', draftId: derivedDraftId(draft), from, note, draft } as const;
      const file = await makeHandOver(
        { ...content, comments: [], auditLog: '', packet: null, days: daysOf(options.days) },
        recipientOf(options),
        { clock: context.clock, newId: randomUUID },
      );
      writeFileAtomically(out, file);
      const sha256 = createHash('sha256').update(file).digest('hex');
      context.print({ file: out, sha256, bytes: file.length }, [`${out}: ${file.length} bytes, SHA-256 ${sha256}`]);
    });
}

function registerOpen(command: Command, context: CliContext): void {
  command
    .command('open <file>')
    .description('decrypt a hand-over with your identity, or with its passphrase')
    .option('--identity <file>', 'your PKCS#12 file')
    .requiredOption('--passphrase-file <file>', 'the passphrase of the identity or of the hand-over, or -')
    .option('--out <file>', 'the draft to write')
    .action(async (path: string, options: OpenOptions) => {
      const ports = { clock: context.clock, opened: openedNowhere };
      const handOver = await openHandOver(readInput(path), openerOf(options), ports);
      const json = `${JSON.stringify(handOver.draft, null, 2)}\n`;
      if (options.out !== undefined) writeFileAtomically(options.out, new TextEncoder().encode(json));
      context.print(handOver, peopleLines(handOver, options.out));
    });
}

/** The command line keeps nothing between two runs: that a file is opened once is a promise of the windows alone. */
const openedNowhere: OpenedHandOvers = { has: () => false, add: () => undefined };

function peopleLines({ from, note, draft, expiresAt }: HandOver, out: string | undefined): string[] {
  const { registrant, cover } = draft;
  return [
    `From ${from}${note === '' ? '' : `: ${note}`}`,
    `${registrant.name ?? 'A notice without a registrant'}, ${cover.report ?? 'no report'}, ${cover.periodEnded ?? 'no period'}`,
    `Good until ${new Date(expiresAt).toISOString()}`,
    out === undefined ? 'Use --out to write the draft.' : `Wrote ${out}`,
  ];
}

function recipientOf({ to, passphraseFile }: MakeOptions): Recipient {
  if ((to === undefined) === (passphraseFile === undefined)) throw oneRecipient();
  if (to === undefined) return { passphrase: readPassphrase(passphraseFile ?? '-') };
  try {
    return { certificate: new X509Certificate(readInput(to)).raw };
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError('identity-unreadable', {
      message: 'Expected a certificate (PEM or DER), found something else.',
      action: 'Ask the recipient for the certificate: signer/certificate.pem of a packet is one.',
      cause,
    });
  }
}

function openerOf({ identity, passphraseFile }: OpenOptions): Opener {
  const passphrase = readPassphrase(passphraseFile);
  if (identity === undefined) return { passphrase };
  const { certificate, privateKey } = openIdentityFile(readInput(identity), passphrase);
  return { certificate: certificate.raw, privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 366) return days;
  throw new AppError('invalid-input', {
    message: `Expected --days as a whole number from 1 to 366, found "${text}".`,
    action: 'Correct the number and run the command again.',
  });
}

function oneRecipient(): AppError {
  return new AppError('invalid-input', {
    message: 'Expected one recipient: --to CERTIFICATE or --passphrase-file FILE, found none or both.',
    action: 'Name one of the two.',
  });
}

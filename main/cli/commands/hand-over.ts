import { basename, dirname, join } from 'node:path';
import type { Command } from 'commander';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { AppError } from '../../../shared/errors/app-error';
import type { HandOver } from '../../../shared/hand-over/content';
import { checkContent } from '../../hand-over/check-content';
import { openHandOver, sealHandOver } from '../../hand-over/hand-over';
import { sha256Hex } from '../../services/audit/audit-trail';
import { handOverOfDraft } from '../../services/hand-over/hand-over-of-draft';
import { noticeFaces } from '../../services/checks/notice-checks';
import { contentHashOf } from '../../services/audit/content-hash';
import { writeFileAtomically } from '../../storage/write-file';
import { verifyFile } from '../../verify/verify-file';
import type { CliContext, RegisterCommand } from '../context';
import { exhibitsIn } from '../exhibits-in';
import { readInput } from '../read-input';
import { openerOf, recipientOf, type OpenerOptions, type RecipientOptions } from './hand-over-key';

interface MakeOptions extends RecipientOptions {
  from: string;
  note: string;
  days: string;
  answerKey?: string;
  out: string;
}

interface OpenOptions extends OpenerOptions {
  out?: string;
  packet?: string;
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
    .option('--answer-key <file>', 'where to write the key that opens the answer')
    .requiredOption('--out <file>', 'the .filing file to write')
    .action(async (path: string, options: MakeOptions) => {
      const draft = parseDraft(readInput(path).toString('utf8'));
      const { from, note, out, answerKey } = options;
      const { recipient, to } = recipientOf(options);
      const about = { from, note, to, days: daysOf(options.days), readExhibit: exhibitsIn(dirname(path)) };
      const content = handOverOfDraft(draft, about, context.clock);
      const file = await sealHandOver(content, recipient);
      if (answerKey !== undefined) writeFileAtomically(answerKey, Buffer.from(`${content.replyKey}\n`));
      writeFileAtomically(out, file);
      const sha256 = sha256Hex(file);
      context.print({ file: out, sha256, bytes: file.length }, [`${out}: ${file.length} bytes, SHA-256 ${sha256}`]);
    });
}

function registerOpen(command: Command, context: CliContext): void {
  command
    .command('open <file>')
    .description('decrypt a hand-over with your identity, with its passphrase, or an answer with its key')
    .option('--identity <file>', 'your PKCS#12 file')
    .option('--passphrase-file <file>', 'the passphrase of the identity or of the hand-over, or -')
    .option('--answer-key <file>', 'the key that `hand-over make` wrote')
    .option('--out <file>', 'the draft to write')
    .option('--packet <file>', 'the signed packet to write')
    .action(async (path: string, options: OpenOptions) => {
      const ports = { clock: context.clock, opened: openedNowhere };
      const handOver = await openHandOver(readInput(path), openerOf(options), ports);
      const packet = await checkContent(handOver, {
        ...{ sha256: sha256Hex, contentHash: contentHashOf },
        verify: (bytes) => verifyFile(bytes, { now: context.clock.now(), faces: noticeFaces }),
      });
      const json = `${JSON.stringify(handOver.draft, null, 2)}\n`;
      if (options.out !== undefined) {
        writeExhibits(handOver, dirname(options.out));
        writeFileAtomically(options.out, new TextEncoder().encode(json));
      }
      if (options.packet !== undefined) writeFileAtomically(options.packet, packet ?? refuseNoPacket());
      context.print(
        { ...handOver, replyKey: undefined, packet: undefined, exhibits: undefined },
        peopleLines(handOver, options),
      );
    });
}

/** The exhibits beside the draft, where `sign` looks for them. A name that leads elsewhere is not followed. */
function writeExhibits({ draft, exhibits }: HandOver, folder: string): void {
  for (const exhibit of exhibits) {
    const bytes = Buffer.from(exhibit, 'base64');
    const named = draft.exhibits.find(({ sha256 }) => sha256 === sha256Hex(bytes));
    if (named !== undefined) writeFileAtomically(join(folder, basename(named.file)), bytes);
  }
}

/** The command line keeps nothing between two runs: that a file is opened once is a promise of the windows alone. */
const openedNowhere = { has: () => false };

const purposeWords = {
  'for-signature': 'for signature',
  'changes-requested': 'changes asked for',
  signed: 'signed',
} satisfies Record<HandOver['purpose'], string>;

function peopleLines(handOver: HandOver, { out, packet }: OpenOptions): string[] {
  const { from, note, draft, purpose, expiresAt, comments } = handOver;
  const { registrant, cover } = draft;
  return [
    `From ${from}, ${purposeWords[purpose]}${note === '' ? '' : `: ${note}`}`,
    `${registrant.name ?? 'A notice without a registrant'}, ${cover.report ?? 'no report'}, ${cover.periodEnded ?? 'no period'}`,
    ...comments.map(
      ({ field, author, text, resolved }) => `${field}, ${author}${resolved ? ' (settled)' : ''}: ${text}`,
    ),
    `Good until ${new Date(expiresAt).toISOString()}`,
    out === undefined ? 'Use --out to write the draft.' : `Wrote ${out}`,
    ...(packet === undefined ? [] : [`Wrote ${packet}`]),
  ];
}

function daysOf(text: string): number {
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= 366) return days;
  throw new AppError('invalid-input', {
    message: `Expected --days as a whole number from 1 to 366, found "${text}".`,
    action: 'Correct the number and run the command again.',
  });
}

function refuseNoPacket(): never {
  throw new AppError('signing-not-signed', {
    message: 'Expected a signed packet in the hand-over, found none.',
    action: 'Leave --packet away: this notice is not signed yet.',
  });
}

import { AppError } from '../../../shared/errors/app-error';
import { isPacket, requestTimestamp, stampFile, stampPacket } from '../../services/signing/timestamp-notice';
import { openIdentityFile } from '../../signing/identity-file';
import { writeFileAtomically } from '../../storage/write-file';
import { readTrust } from '../../verify/certificate/read-trust';
import type { CliContext, RegisterCommand } from '../context';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';

interface ImportOptions {
  tsr: string;
  root: string;
  identity?: string;
  passphraseFile?: string;
  out: string;
}

/** `timestamp request` and `timestamp import`: a proof of time without a network on this laptop (RFC 3161). */
export const registerTimestamp: RegisterCommand = (program, context) => {
  const timestamp = program
    .command('timestamp')
    .description('have a sealed notice time-stamped by way of another machine');
  timestamp
    .command('request <file>')
    .description('write the query (.tsq) for a sealed PDF or packet; carry it to any machine with a network')
    .requiredOption('--out <file>', 'the query to write')
    .action(async (file: string, { out }: { out: string }) => {
      writeFileAtomically(out, await requestTimestamp(readInput(file)));
      context.print({ file: out }, [
        `Wrote ${out}. Have it stamped elsewhere, for example:`,
        `  curl -H "Content-Type: application/timestamp-query" --data-binary @${out} AUTHORITY -o answer.tsr`,
      ]);
    });
  timestamp
    .command('import <file>')
    .description('check an answer (.tsr) and seal it into the PDF or packet as a document time-stamp')
    .requiredOption('--tsr <file>', "the authority's answer")
    .requiredOption('--root <file>', "the authority's root certificate, PEM or DER, that you trust")
    .option('--identity <file>', 'packets: the PKCS#12 file of the signer who closed the packet')
    .option('--passphrase-file <file>', 'packets: file that holds the passphrase, or - for standard input')
    .requiredOption('--out <file>', 'the stamped PDF or packet to write')
    .action((file: string, options: ImportOptions) => importAnswer(file, options, context));
};

async function importAnswer(file: string, options: ImportOptions, context: CliContext): Promise<void> {
  const bytes = readInput(file);
  const roots = readTrust(readInput(options.root));
  if (roots.length === 0) throw usage('a certificate', `none in ${options.root}`);
  const answer = { response: readInput(options.tsr), roots };
  const { clock } = context;
  if (isPacket(bytes)) {
    const { zip, stamp } = await stampPacket(bytes, answer, { identity: identityOf(options), clock });
    writeFileAtomically(options.out, zip);
    return report(stamp, options.out, context);
  }
  const { pdf, stamp } = await stampFile(bytes, answer, clock);
  writeFileAtomically(options.out, pdf);
  report(stamp, options.out, context);
}

function report({ time, authority }: { time: number; authority: string }, file: string, context: CliContext): void {
  const genTime = new Date(time).toISOString();
  context.print({ file, genTime, authority }, [`Wrote ${file}: time-stamped ${genTime} by ${authority}.`]);
}

function identityOf({ identity, passphraseFile }: ImportOptions) {
  if (identity === undefined || passphraseFile === undefined) {
    throw usage('--identity and --passphrase-file of the signer who closed the packet', 'none');
  }
  return openIdentityFile(readInput(identity), readPassphrase(passphraseFile));
}

function usage(expected: string, found: string): AppError {
  return new AppError('invalid-input', {
    message: `Expected ${expected}, found ${found}.`,
    action: 'Run the command again with it.',
  });
}

import { composeAttestation } from '../../../shared/signature/attestation-paper';
import { renderPdf } from '../../pdf/render-pdf';
import { openIdentityFile } from '../../signing/identity-file';
import { writeFileAtomically } from '../../storage/write-file';
import { readInput } from '../read-input';
import { readPassphrase } from '../read-passphrase';
import type { RegisterCommand } from '../context';

/** `attest`: the paper that a signer signs by hand before the first electronic signature (17 CFR 232.302(b)(2)). */
export const registerAttest: RegisterCommand = (program, context) => {
  program
    .command('attest')
    .description('write the attestation paper for a signer to print and sign by hand')
    .requiredOption('--identity <file>', "the signer's PKCS#12 file")
    .requiredOption('--passphrase-file <file>', 'file that holds the passphrase, or - for standard input')
    .requiredOption('--out <file>', 'the PDF to write')
    .action(async (options: { identity: string; passphraseFile: string; out: string }) => {
      const identity = openIdentityFile(readInput(options.identity), readPassphrase(options.passphraseFile));
      const { bytes } = await renderPdf(composeAttestation(identity), { form: 'Attestation', setting: 'paper' });
      writeFileAtomically(options.out, bytes);
      context.print({ file: options.out }, [
        `Wrote ${options.out}: print it, sign it by hand, scan it, and keep the paper.`,
      ]);
    });
};

import { basename } from 'node:path';
import { renderCertificate } from '../../services/packets/signature-certificate';
import { writeFileAtomically } from '../../storage/write-file';
import type { RegisterCommand } from '../context';
import { readInput } from '../read-input';

/** `certificate PACKET.zip --out FILE.pdf`: who signed what, when, and how to verify it, on one paper. */
export const registerCertificate: RegisterCommand = (program, context) => {
  program
    .command('certificate <packet>')
    .description('write the certificate of signature of a packet that verifies')
    .requiredOption('--out <file>', 'the PDF to write')
    .action(async (path: string, options: { out: string }) => {
      const packet = { name: basename(path), bytes: readInput(path) };
      writeFileAtomically(options.out, await renderCertificate({ packet, now: context.clock.now() }));
      context.print({ file: options.out }, [`Wrote ${options.out}: a summary for people; the packet is the proof.`]);
    });
};

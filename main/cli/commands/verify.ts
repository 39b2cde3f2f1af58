import type { Command } from 'commander';
import { AppError } from '../../../shared/errors/app-error';
import { reportLines } from '../../../shared/verification/report-lines';
import { readTrust } from '../../verify/certificate/read-trust';
import { verifyInThread } from '../../services/verification/verify-in-thread';
import type { Revocation } from '../../verify/certificate/judge-signer';
import type { CliContext } from '../context';
import { readInput } from '../read-input';
import { readLostKeys } from './identity-care';

/** `verify FILE [--trust CERT.pem] [--revoked LIST.json]`: what can be said of a signed PDF or a packet from its bytes alone. */
export function registerVerify(program: Command, context: CliContext): void {
  program
    .command('verify <file>')
    .description('check a signed PDF or a packet')
    .option('--trust <cert...>', 'certificates (PEM or DER) at which chains must end')
    .option('--revoked <list...>', 'lists of lost keys (identity revoke)')
    .action(async (path: string, options: { trust?: string[]; revoked?: string[] }) => {
      const trust = (options.trust ?? []).flatMap((file) => trusted(file));
      const revoked = (options.revoked ?? []).flatMap((file) => revocationsIn(file));
      const report = await verifyInThread(readInput(path), { now: context.clock.now(), trust, revoked });
      context.print(report, reportLines(report));
      if (report.verdict !== 'valid') context.somethingIsWrong();
    });
}

function revocationsIn(path: string): Revocation[] {
  return readLostKeys(path).map(({ fingerprint, since }) => ({ fingerprint, since: Date.parse(since) }));
}

function trusted(path: string): Uint8Array[] {
  const certificates = readTrust(readInput(path));
  if (certificates.length > 0) return certificates;
  throw new AppError('invalid-input', {
    message: `Expected a certificate (PEM or DER) in ${path}, found none.`,
    action: 'Give the certificate file of the signer or of the authority.',
  });
}

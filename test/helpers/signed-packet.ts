import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VerificationReport } from '../../shared/verification/report';
import { filingDesk } from './command-line';
import { sonusDraft } from './sonus-draft';

/** The day of the seed filing. */
export const signingDay = '2004-03-15T16:00:00-05:00';

/** A folder with the seed's draft, an identity and a signed packet, all made by the command line. */
export interface SignedPacket {
  readonly folder: string;
  readonly packet: Buffer;
  /** `verify` over these bytes, as of the day after signing unless told otherwise. */
  readonly verify: (
    bytes: Uint8Array,
    name?: string,
    ...more: string[]
  ) => Promise<{ status: number; report: VerificationReport }>;
  readonly remove: () => void;
}

export async function makeSignedPacket(): Promise<SignedPacket> {
  const folder = mkdtempSync(join(tmpdir(), 'filing-desk-packet-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('draft.json'), JSON.stringify(sonusDraft));
  writeFileSync(at('passphrase'), 'correct horse battery\n');
  writeFileSync(at('scan.pdf'), 'the scan of a paper signed by hand');
  const key = ['--passphrase-file', at('passphrase'), '--at', signingDay];
  const made = await filingDesk(
    'identity',
    'new',
    '--name',
    'Stephen J. Nill',
    '--title',
    'CFO',
    '--out',
    at('nill.p12'),
    ...key,
  );
  if (made.status !== 0) throw new Error(made.errors);
  const files = ['--identity', at('nill.p12'), '--attestation', at('scan.pdf'), '--out', at('packet.zip')];
  const signed = await filingDesk('sign', at('draft.json'), ...files, ...key, '--json');
  if (signed.status !== 0) throw new Error(signed.errors + signed.out);
  return {
    folder,
    packet: readFileSync(at('packet.zip')),
    verify: async (bytes, name = 'given.zip', ...more) => {
      writeFileSync(at(name), bytes);
      const { status, out, errors } = await filingDesk(
        'verify',
        at(name),
        '--json',
        '--at',
        '2004-03-16T09:00:00-05:00',
        ...more,
      );
      if (status === 2) throw new Error(errors);
      return { status, report: JSON.parse(out) as VerificationReport };
    },
    remove: () => rmSync(folder, { recursive: true }),
  };
}

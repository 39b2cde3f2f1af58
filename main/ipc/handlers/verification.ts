import { reportDocument } from '../../../shared/verification/report-lines';
import type { VerificationReport } from '../../../shared/verification/report';
import type { Clock } from '../../../shared/time/clock';
import { signedPages } from '../../services/verification/signed-pages';
import type { VerifiedFiles } from '../../services/verification/verified-files';
import type { Caller, DomainHandlers } from '../handlers';
import { WindowWork } from '../window-work';

/** What verifying in the windows needs from outside. */
export interface VerificationPorts {
  readonly clock: Clock;
  readonly verified: VerifiedFiles;
  /** Asks the person for a PDF or packet; null when the dialog was closed. */
  readonly chooseFile: (caller: Caller) => Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> } | null>;
  /** Rejects once the signal is aborted. */
  readonly verify: (bytes: Uint8Array, signal: AbortSignal) => Promise<VerificationReport>;
  /** Asks where to save and saves; answers the name, null when the dialog was closed. */
  readonly save: (caller: Caller, name: string, bytes: Uint8Array) => Promise<string | null>;
}

/** The doors for checking signed files. */
export function createVerificationHandlers(ports: VerificationPorts): DomainHandlers<'verification'> {
  const checks = new WindowWork();
  return {
    'verification:choose': (_input, caller) => ports.chooseFile(caller),
    'verification:verify': ({ bytes }, caller) =>
      checks.run(caller, async (signal) => {
        const report = await ports.verify(bytes, signal);
        return { report, handle: ports.verified.keep(caller.windowId, { bytes, report }) };
      }),
    'verification:again': ({ handle }, caller) =>
      checks.run(caller, async (signal) => {
        const { bytes } = ports.verified.of(caller.windowId, handle);
        const report = await ports.verify(bytes, signal);
        ports.verified.renew(caller.windowId, handle, report);
        return report;
      }),
    'verification:pages': ({ handle, file, signature }, caller) => ({
      pdf: signedPages(ports.verified.of(caller.windowId, handle), file, signature),
    }),
    'verification:cancel': (_input, caller) => checks.cancel(caller),
    'verification:export': async ({ fileName, report, as }, caller) => {
      const text =
        as === 'json'
          ? `${JSON.stringify(report, null, 2)}\n`
          : reportDocument(fileName, report, new Date(ports.clock.now()).toISOString());
      const name = `verification of ${fileName}.${as === 'json' ? 'json' : 'txt'}`;
      return { fileName: await ports.save(caller, name, Buffer.from(text)) };
    },
  };
}

import { reportDocument } from '../../../shared/verification/report-lines';
import type { VerificationReport } from '../../../shared/verification/report';
import type { Clock } from '../../../shared/time/clock';
import type { Caller, DomainHandlers } from '../handlers';
import type { ChosenFile } from './filings';

/** What verifying in the windows needs from outside. */
export interface VerificationPorts {
  readonly clock: Clock;
  /** Asks the person for a PDF or packet; null when the dialog was closed. */
  readonly chooseFile: (caller: Caller) => Promise<ChosenFile | null>;
  readonly verify: (bytes: Uint8Array) => Promise<VerificationReport>;
  /** Asks where to save and saves; answers the name, null when the dialog was closed. */
  readonly save: (caller: Caller, name: string, bytes: Uint8Array) => Promise<string | null>;
}

/** The doors for checking signed files. */
export function createVerificationHandlers(ports: VerificationPorts): DomainHandlers<'verification'> {
  return {
    'verification:choose-and-verify': async (_input, caller) => {
      const chosen = await ports.chooseFile(caller);
      if (chosen === null) return null;
      return { fileName: chosen.fileName, report: await ports.verify(await chosen.read()) };
    },
    'verification:verify': async ({ fileName, bytes }) => ({ fileName, report: await ports.verify(bytes) }),
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

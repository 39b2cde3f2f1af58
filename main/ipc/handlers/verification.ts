import { reportDocument } from '../../../shared/verification/report-lines';
import type { VerificationReport } from '../../../shared/verification/report';
import type { Clock } from '../../../shared/time/clock';
import type { Caller, DomainHandlers } from '../handlers';

/** What verifying in the windows needs from outside. */
export interface VerificationPorts {
  readonly clock: Clock;
  /** Asks the person for a PDF or packet; null when the dialog was closed. */
  readonly chooseFile: (caller: Caller) => Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> } | null>;
  /** Rejects once the signal is aborted. */
  readonly verify: (bytes: Uint8Array, signal: AbortSignal) => Promise<VerificationReport>;
  /** Asks where to save and saves; answers the name, null when the dialog was closed. */
  readonly save: (caller: Caller, name: string, bytes: Uint8Array) => Promise<string | null>;
}

/** The doors for checking signed files. */
export function createVerificationHandlers(ports: VerificationPorts): DomainHandlers<'verification'> {
  /** The check under way in each window. */
  const checks = new Map<number, AbortController>();
  return {
    'verification:choose': (_input, caller) => ports.chooseFile(caller),
    'verification:verify': async ({ bytes }, { windowId }) => {
      const check = new AbortController();
      checks.get(windowId)?.abort();
      checks.set(windowId, check);
      try {
        return await ports.verify(bytes, check.signal);
      } catch (error) {
        if (check.signal.aborted) return null;
        throw error;
      } finally {
        if (checks.get(windowId) === check) checks.delete(windowId);
      }
    },
    'verification:cancel': (_input, { windowId }) => {
      checks.get(windowId)?.abort();
      return {};
    },
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

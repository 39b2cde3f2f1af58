import { basename } from 'node:path';
import { readInput } from '../cli/read-input';
import type { HandlerDependencies } from '../ipc/dependencies';
import type { VerificationPorts } from '../ipc/handlers/verification';
import { verifyInThread } from '../services/verification/verify-in-thread';
import { writeFileAtomically } from '../storage/write-file';
import type { VerifyOptions } from '../verify/options';

const signedKinds = [
  { name: 'Signed PDFs and packets', extensions: ['pdf', 'zip'] },
  { name: 'All files', extensions: ['*'] },
];

/** Checking signed files in the windows, with the same checks as the command line. */
export function verificationPorts(
  { dialogs, clock, verified }: Pick<HandlerDependencies, 'dialogs' | 'clock' | 'verified'>,
  known: () => Pick<VerifyOptions, 'known' | 'revoked'>,
): VerificationPorts {
  return {
    clock,
    verified,
    chooseFile: async (caller) => {
      const [path] = await dialogs.open(caller, { title: 'Verify a signed file', kinds: signedKinds });
      return path === undefined ? null : { fileName: basename(path), bytes: Uint8Array.from(readInput(path)) };
    },
    verify: (bytes, signal) => verifyInThread(bytes, { now: clock.now(), ...known() }, undefined, signal),
    save: async (caller, name, bytes) => {
      const extension = name.endsWith('.json') ? 'json' : 'txt';
      const kinds = [{ name: 'Verification report', extensions: [extension] }];
      const path = await dialogs.save(caller, { title: 'Save the report', kinds, name });
      if (path === null) return null;
      writeFileAtomically(path, bytes);
      return basename(path);
    },
  };
}

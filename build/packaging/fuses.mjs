import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

/** What each fuse of a packaged program must be; electron-builder.yml sets them. */
const expected = {
  RunAsNode: off,
  EnableNodeOptionsEnvironmentVariable: off,
  EnableNodeCliInspectArguments: off,
  EnableCookieEncryption: on,
  EnableEmbeddedAsarIntegrityValidation: on,
  OnlyLoadAppFromAsar: on,
  LoadBrowserProcessSpecificV8Snapshot: off,
  GrantFileProtocolExtraPrivileges: off,
};

/**
 * Reads the fuses of a finished program.
 * @param {string} executable
 * @returns {Promise<string[]>} one line for each fuse that is not as it must be
 */
export async function verifyFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(expected)
    .filter(([name, state]) => wire[FuseV1Options[name]] !== state)
    .map(
      ([name, state]) =>
        `fuse ${name}: expected ${state === on ? 'on' : 'off'}, found ${String(wire[FuseV1Options[name]])}`,
    );
}

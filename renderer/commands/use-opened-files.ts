import { useEffect } from 'react';
import { isSignedFile } from '../../shared/verification/is-signed-file';
import { call, listen } from '../api/client';
import { useApp } from '../stores/app-store';

/** Opens what the platform hands over: the draft this window is for, and files opened with the program. */
export function useOpenedFiles(): void {
  useEffect(() => {
    const stop = listen('app:file-opened', ({ fileName, bytes }) => {
      void takeFiles([new File([new Uint8Array(bytes)], fileName)]);
    });
    // From now on main sends what it held back.
    void call('app:ready', {}).then(({ draftId }) => {
      if (draftId !== null) void useApp.getState().editDraft(draftId);
    });
    return stop;
  }, []);
}

/**
 * Dropped or opened files: on the EDGAR check checked; else a hand-over is opened, and what is signed is verified, as is
 * everything on the verification screen; else imported.
 */
export async function takeFiles(files: readonly File[]): Promise<void> {
  const app = useApp.getState();
  const [first] = files;
  if (first === undefined) return;
  if (app.screen === 'edgar') return app.lintFile(first);
  if (files.length === 1 && /\.filing$/i.test(first.name)) {
    return app.lookAtHandOver({ fileName: first.name, bytes: new Uint8Array(await first.arrayBuffer()) });
  }
  const isSigned = async () => isSignedFile({ fileName: first.name, bytes: new Uint8Array(await first.arrayBuffer()) });
  const isToVerify = app.screen === 'verify' || (files.length === 1 && (await isSigned()));
  await (isToVerify ? app.verifyFile(first) : app.importFiles(files));
}

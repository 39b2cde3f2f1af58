import { useEffect } from 'react';
import { call, listen } from '../api/client';
import { useApp } from '../stores/app-store';

/** What carries a signature is verified; everything else is read into a draft. */
const sealed = /\.(pdf|zip|packet)$/i;

/** Opens what the platform hands over: the draft this window is for, and files opened with the program. */
export function useOpenedFiles(): void {
  useEffect(() => {
    const stop = listen('app:file-opened', ({ fileName, bytes }) => {
      const app = useApp.getState();
      const file = new File([new Uint8Array(bytes)], fileName);
      if (sealed.test(fileName)) {
        app.show('verify');
        void app.verifyFile(file);
      } else void app.importFiles([file]);
    });
    // From now on main sends what it held back.
    void call('app:ready', {}).then(({ draftId }) => {
      if (draftId !== null) void useApp.getState().openDraft(draftId);
    });
    return stop;
  }, []);
}

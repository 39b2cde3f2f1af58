import { useEffect, useEffectEvent, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { call, listen } from '../../api/client';
import { useApp } from '../../stores/app-store';

/**
 * Files opened with the program while its vault is not open: a signed one is verified at once, for that needs none; answers
 * the names of the others, which main keeps until the window works.
 * @param isAtDoor nothing else is in sight that a file must not take the place of
 */
export function useWaitingFiles(isAtDoor: boolean, onVerify: () => void): readonly string[] {
  const [names, setNames] = useState<readonly string[]>([]);
  const take = useEffectEvent(async ({ signed, waiting }: Output<'app:waiting-files'>) => {
    setNames(waiting);
    if (signed === null) return;
    onVerify();
    await useApp.getState().verifyFile(new File([new Uint8Array(signed.bytes)], signed.fileName));
  });
  useEffect(() => {
    if (!isAtDoor) return undefined;
    const look = () => void call('app:waiting-files', {}).then(take);
    look();
    return listen('app:file-waiting', look);
  }, [isAtDoor]);
  return names;
}

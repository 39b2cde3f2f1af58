import { notifications } from '@mantine/notifications';
import { useEffect } from 'react';
import { call } from '../../api/client';
import { vaultCareStrings as words } from '../../strings/vault-care';

/** Says of a vault that was just opened that its disk takes no writes: before anybody types into it. */
export function useReadOnlyWarning(): void {
  useEffect(() => {
    void call('vault:state', {}).then(({ takesWrites }) => {
      if (takesWrites) return;
      const { title, text: message } = words.readOnly;
      notifications.show({ id: 'read-only', color: 'orange', role: 'alert', title, message, autoClose: false });
    });
  }, []);
}

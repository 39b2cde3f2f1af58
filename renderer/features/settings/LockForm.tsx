import { SegmentedControl, Switch, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { lockTimes } from '../../../shared/ipc/contracts/app';
import type { Output } from '../../../shared/ipc/contract';
import { call } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { vaultCareStrings as words } from '../../strings/vault-care';
import styles from './Settings.module.css';

/** When the desk locks itself, and whether the platform's key ring may open it at the start. */
export function LockForm() {
  const lockAfter = useApp((state) => state.settings.lockAfter);
  const { changeSettings } = useApp.getState();
  const choose = (next: string) =>
    void changeSettings({ lockAfter: lockTimes.find((time) => String(time) === next) ?? 15 });
  return (
    <>
      <div className={styles.line}>
        <span id="lock-label">{words.lockAfter}</span>
        <SegmentedControl
          aria-labelledby="lock-label"
          value={String(lockAfter)}
          onChange={choose}
          data={lockTimes.map((minutes) => ({ value: String(minutes), label: words.lockTimes(minutes) }))}
        />
      </div>
      <Text size="sm" c="dimmed">
        {words.lockHelp}
      </Text>
      <KeyRingSwitch />
    </>
  );
}

function KeyRingSwitch() {
  const [ring, setRing] = useState<Output<'vault:key-ring'> | null>(null);
  useEffect(() => void call('vault:key-ring', {}).then(setRing), []);
  if (ring === null) return null;
  return (
    <Switch
      label={words.keyRing}
      description={ring.isThere ? words.keyRingHelp : words.noKeyRing}
      disabled={!ring.isThere}
      checked={ring.isWanted && ring.isThere}
      onChange={(event) => void call('vault:choose-key-ring', { isWanted: event.currentTarget.checked }).then(setRing)}
    />
  );
}

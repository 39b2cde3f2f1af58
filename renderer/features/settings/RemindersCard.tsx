import { Radio, Stack } from '@mantine/core';
import { reminderKinds } from '../../../shared/ipc/contracts/app';
import { useApp } from '../../stores/app-store';
import { settingsStrings } from '../../strings/screens';
import styles from './Settings.module.css';

const words = settingsStrings.reminders;

/** What the platform's notifications may say: they can stand on a locked screen. */
export function RemindersCard() {
  const reminders = useApp((state) => state.settings.reminders);
  const { changeSettings } = useApp.getState();
  return (
    <section className={styles.card}>
      <h2>{words.title}</h2>
      <Radio.Group
        aria-label={words.title}
        value={reminders}
        onChange={(next) => void changeSettings({ reminders: next })}
      >
        <Stack gap="xs">
          {reminderKinds.map((kind) => (
            <Radio key={kind} value={kind} label={words.kinds[kind][0]} description={words.kinds[kind][1]} />
          ))}
        </Stack>
      </Radio.Group>
    </section>
  );
}

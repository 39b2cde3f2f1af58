import { Button, SegmentedControl, Text } from '@mantine/core';
import { Lock } from 'lucide-react';
import { runCommand } from '../../commands/registry';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { textSizes, themes } from '../../../shared/ipc/contracts/app';
import { settingsStrings as words } from '../../strings/screens';
import { TrustCard } from '../trust/TrustCard';
import { AboutCard } from './AboutCard';
import { BackupCard } from './BackupCard';
import { LockForm } from './LockForm';
import { PassphraseForm } from './PassphraseForm';
import { RemindersCard } from './RemindersCard';
import styles from './Settings.module.css';

export function SettingsScreen() {
  return (
    <>
      <PageHeader title={words.title} />
      <div className={page.scroll}>
        <div className={styles.cards}>
          <AppearanceCard />
          <RemindersCard />
          <section className={styles.card}>
            <h2>{words.security}</h2>
            <div>
              <Button variant="default" leftSection={<Lock size={16} aria-hidden />} onClick={() => runCommand('lock')}>
                {words.lock}
              </Button>
            </div>
            <LockForm />
            <PassphraseForm />
          </section>
          <TrustCard />
          <BackupCard />
          <AboutCard />
        </div>
      </div>
    </>
  );
}

function AppearanceCard() {
  const { theme, textSize } = useApp((state) => state.settings);
  const { changeSettings } = useApp.getState();
  return (
    <section className={styles.card}>
      <h2>{words.appearance}</h2>
      <div className={styles.line}>
        <span id="theme-label">{words.theme}</span>
        <SegmentedControl
          aria-labelledby="theme-label"
          value={theme}
          onChange={(next) => void changeSettings({ theme: next })}
          data={themes.map((value) => ({ value, label: words.themes[value] }))}
        />
      </div>
      <div className={styles.line}>
        <span id="size-label">{words.textSize}</span>
        <SegmentedControl
          aria-labelledby="size-label"
          value={String(textSize)}
          onChange={(next) => void changeSettings({ textSize: textSizes.find((size) => String(size) === next) ?? 100 })}
          data={textSizes.map((size) => ({ value: String(size), label: `${size} %` }))}
        />
      </div>
      <Text size="sm" c="dimmed">
        {words.contrast}
      </Text>
    </section>
  );
}

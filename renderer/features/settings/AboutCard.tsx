import { Button, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import { call } from '../../api/client';
import { Mark } from '../../components/Mark';
import { useApp } from '../../stores/app-store';
import { settingsStrings as words } from '../../strings/screens';
import { shellStrings } from '../../strings/shell';
import styles from './Settings.module.css';

/** What this program is made of. */
export function AboutCard() {
  const [about, setAbout] = useState<Output<'app:about'> | null>(null);
  const showDialog = useApp((state) => state.showDialog);
  useEffect(() => void call('app:about', {}).then(setAbout), []);
  return (
    <section className={styles.card}>
      <h2>{words.about}</h2>
      <div className={styles.about}>
        <Mark size={44} />
        <div>
          <strong>{shellStrings.program}</strong>
          <Text size="sm" className="numeric">
            {about === null
              ? ''
              : `${words.version} ${about.version} · Electron ${about.electron} · Chromium ${about.chromium}`}
          </Text>
          <Text size="sm" c="dimmed">
            {words.offline}
          </Text>
        </div>
      </div>
      <div>
        <Button variant="default" onClick={() => showDialog('licences')}>
          {words.licences}
        </Button>
      </div>
    </section>
  );
}

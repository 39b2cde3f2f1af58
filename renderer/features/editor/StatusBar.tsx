import { UnstyledButton } from '@mantine/core';
import { ListChecks, WifiOff } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { shellStrings } from '../../strings/shell';
import { countWords } from '../findings/count-words';
import { useFindings } from '../findings/use-findings';
import styles from './EditorScreen.module.css';
import { SaveStateLabel } from './SaveStateLabel';

/** What is always worth knowing: findings, save state, and that nothing leaves this laptop. */
export function StatusBar() {
  const findings = useFindings();
  const showPane = useApp((state) => state.showPane);
  return (
    <footer className={styles.status}>
      <UnstyledButton className={styles.statusButton} onClick={() => showPane('findings')}>
        <ListChecks size={14} aria-hidden />
        {countWords(findings)}
      </UnstyledButton>
      <SaveStateLabel />
      <span className={styles.saveState} style={{ marginLeft: 'auto' }}>
        <WifiOff size={13} aria-hidden />
        {shellStrings.offline}
      </span>
    </footer>
  );
}

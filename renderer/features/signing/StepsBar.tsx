import { Button } from '@mantine/core';
import { ArrowLeft, Check } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import type { Ceremony } from '../../stores/ceremony';
import { signingStrings } from '../../strings/signing';
import { NoticeInBar } from './NoticeInBar';
import styles from './Signing.module.css';

type Shown = keyof typeof signingStrings.steps;

const withKey: readonly Shown[] = ['prepare', 'read', 'adopt', 'seal', 'sealed'];
/** By hand nothing is read on the screen, adopted or sealed, and nothing may look as if it had been. */
const onPaper: readonly Shown[] = ['prepare', 'paper', 'sealed'];

/** Where the signer stands, in which notice and with how much time, and the way out that is always there. */
export function StepsBar() {
  const step = useApp((state) => state.ceremony.step);
  const order = useApp(({ ceremony }) => (isOnPaper(ceremony) ? onPaper : withKey));
  const leaveCeremony = useApp((state) => state.leaveCeremony);
  const at = order.indexOf(shownStep(step));
  return (
    <header className={styles.bar}>
      <Button
        variant="subtle"
        color="gray"
        leftSection={<ArrowLeft size={16} aria-hidden />}
        disabled={step === 'sealing'}
        onClick={leaveCeremony}
      >
        {signingStrings.leave}
      </Button>
      <ol className={styles.steps} aria-label={signingStrings.stepsLabel}>
        {order.map((each, index) => (
          <li key={each} data-done={index < at || undefined} aria-current={index === at ? 'step' : undefined}>
            <span className={styles.dot} aria-hidden>
              {index < at ? <Check size={13} strokeWidth={3} /> : index + 1}
            </span>
            {signingStrings.steps[each]}
          </li>
        ))}
      </ol>
      <NoticeInBar />
    </header>
  );
}

function isOnPaper(ceremony: Ceremony): boolean {
  return ceremony.step === 'paper' || (ceremony.step === 'sealed' && ceremony.packet.kind === 'paper');
}

function shownStep(step: Ceremony['step']): Shown {
  if (step === 'freezing') return 'prepare';
  return step === 'sealing' ? 'seal' : step;
}

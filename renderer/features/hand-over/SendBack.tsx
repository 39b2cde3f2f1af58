import { Button } from '@mantine/core';
import { FileOutput } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { easternTimestamp } from '../../lib/format-time';
import { handOverStrings } from '../../strings/hand-over';
import styles from './HandOver.module.css';

const words = handOverStrings.band;

/** After signing a notice that came from another laptop: the way back is the next thing to do. */
export function SendBack() {
  const received = useApp((state) => state.travel?.received ?? null);
  const showDialog = useApp((state) => state.showDialog);
  if (received === null) return null;
  const { from, answeredAt } = received;
  return (
    <section className={styles.sendBack} aria-label={words.signed(from)}>
      <div className={styles.bandText}>
        <strong>{words.signed(from)}</strong>
        <span>{answeredAt === null ? words.signedText : words.signedSent(easternTimestamp(answeredAt))}</span>
      </div>
      <Button
        variant={answeredAt === null ? 'filled' : 'default'}
        leftSection={<FileOutput size={17} aria-hidden />}
        onClick={() => showDialog('answer')}
      >
        {handOverStrings.answer.sendBack}
      </Button>
    </section>
  );
}

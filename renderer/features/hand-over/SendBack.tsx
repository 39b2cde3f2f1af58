import { Button } from '@mantine/core';
import { FileOutput } from 'lucide-react';
import { useApp } from '../../stores/app-store';
import { handOverStrings } from '../../strings/hand-over';
import styles from './HandOver.module.css';

/** After signing a notice that came from another laptop: the way back is the next thing to do. */
export function SendBack() {
  const received = useApp((state) => state.travel?.received ?? null);
  const showDialog = useApp((state) => state.showDialog);
  if (received === null) return null;
  return (
    <section className={styles.sendBack} aria-label={handOverStrings.band.signed(received.from)}>
      <div className={styles.bandText}>
        <strong>{handOverStrings.band.signed(received.from)}</strong>
        <span>{handOverStrings.band.signedText}</span>
      </div>
      <Button leftSection={<FileOutput size={17} aria-hidden />} onClick={() => showDialog('answer')}>
        {handOverStrings.answer.sendBack}
      </Button>
    </section>
  );
}

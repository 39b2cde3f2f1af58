import { Button, Text } from '@mantine/core';
import { Printer, ScanLine } from 'lucide-react';
import { useState } from 'react';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { PaperDate } from '../../components/PaperDate';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import styles from './Signing.module.css';
import { StepHeading } from './StepHeading';

const words = signingStrings.paper;

/** Rule 302(b)(1) with a pen: print the authentication document, sign it, put the scan on file. */
export function PaperStep() {
  const draftId = useApp((state) => state.open?.id);
  const overrides = useApp((state) => state.overrides);
  const { letGo, openDraft, refreshLibrary, showPacket } = useApp.getState();
  const { attempt, isBusy, error, said } = useAttempt();
  const [signedOn, setSignedOn] = useState<string | null>(null);
  if (draftId === undefined) return null;
  const print = async () => {
    await letGo();
    const reasons = Object.entries(overrides).map(([rule, reason]) => ({ rule, reason }));
    const { fileName } = await call('signing:paper', { draftId, overrides: reasons });
    return fileName === null ? null : words.saved(fileName);
  };
  const attach = async (date: string) => {
    const packet = await call('signing:attach-paper', { draftId, signedOn: date });
    if (packet === null) return null;
    await openDraft(draftId);
    await refreshLibrary();
    showPacket(packet);
    return null;
  };
  return (
    <div className={styles.column}>
      <StepHeading>{words.heading}</StepHeading>
      <Text size="sm">{words.explain}</Text>
      {error !== null && <ErrorNotice error={error} />}
      <ol className={styles.paperSteps}>
        <li>
          <Text size="sm">{words.printText}</Text>
          <Button
            variant="default"
            loading={isBusy}
            leftSection={<Printer size={16} aria-hidden />}
            onClick={() => attempt(print)}
          >
            {words.print}
          </Button>
          <Text size="sm" role="status">
            {said}
          </Text>
        </li>
        <li>
          <Text size="sm">{words.signText}</Text>
          <PaperDate label={words.date} value={signedOn} unreadable={words.unreadable} onChange={setSignedOn} />
        </li>
        <li>
          <Text size="sm">{words.attachText}</Text>
          <Button
            loading={isBusy}
            disabled={signedOn === null}
            leftSection={<ScanLine size={16} aria-hidden />}
            onClick={() => signedOn !== null && attempt(() => attach(signedOn))}
          >
            {words.attach}
          </Button>
        </li>
      </ol>
    </div>
  );
}

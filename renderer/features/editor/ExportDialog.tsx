import { Button, Modal, Stack, Text } from '@mantine/core';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { Input } from '../../../shared/ipc/contract';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { TaskRow } from '../../components/TaskPanel';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { dialogStrings } from '../../strings/dialogs';
import styles from './dialogs.module.css';
import { SubmissionMode, testMode } from './SubmissionMode';

const words = dialogStrings.export;
type Kind = Input<'notice:export'>['to'];

const drawing = { label: words.drawing, done: 0, total: 0, cancel: () => void call('notice:cancel-export', {}) };

/** The faces of the notice as files; main asks where to. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { attempt, isBusy, error, said } = useAttempt();
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState(testMode);
  const isSigned = useApp((state) => state.open?.state === 'signed');
  const save = (to: Kind) =>
    attempt(async () => {
      const { open } = useApp.getState();
      if (open === null) return null;
      setRemarks([]);
      const live = to === 'xml' && chosen.mode === 'LIVE' ? { live: { confirmed: chosen.confirmed } } : {};
      const { fileName, remarks } = await call('notice:export', { draft: open.draft, to, draftId: open.id, ...live });
      setRemarks(remarks);
      return fileName === null ? null : words.saved(fileName);
    });
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {words.unsigned}
        </Text>
        {error !== null && <ErrorNotice error={error} />}
        <ul className={styles.choices}>
          {(Object.keys(words.kinds) as Kind[]).map((kind) => (
            <li key={kind}>
              <div>
                <strong>{words.kinds[kind][0]}</strong>
                <p>{words.kinds[kind][1]}</p>
                {kind === 'xml' && <SubmissionMode chosen={chosen} isSigned={isSigned} onChange={setChosen} />}
              </div>
              <Button
                data-autofocus={kind === 'pdf' || undefined}
                variant="default"
                disabled={isBusy || (kind === 'xml' && chosen.mode === 'LIVE' && !chosen.confirmed)}
                aria-label={`${words.kinds[kind][0]}: ${words.save}`}
                leftSection={<FileDown size={16} aria-hidden />}
                onClick={() => save(kind)}
              >
                {words.save}
              </Button>
            </li>
          ))}
        </ul>
        <div role="status">
          {isBusy && <TaskRow task={drawing} />}
          <Text size="sm">{said}</Text>
        </div>
        {remarks.length > 0 && (
          <ul className={styles.remarks} aria-label={words.remarks}>
            {remarks.map((remark) => (
              <li key={remark}>{remark}</li>
            ))}
          </ul>
        )}
      </Stack>
    </Modal>
  );
}

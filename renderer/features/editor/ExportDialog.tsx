import { Button, Modal, Stack, Text } from '@mantine/core';
import { FileDown } from 'lucide-react';
import { useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import type { Input } from '../../../shared/ipc/contract';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { dialogStrings } from '../../strings/dialogs';
import styles from './dialogs.module.css';
import { SubmissionMode, testMode } from './SubmissionMode';

const words = dialogStrings.export;
type Kind = Input<'notice:export'>['to'];

/** The faces of the notice as files; main asks where to. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [saved, setSaved] = useState('');
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const [error, setError] = useState<AppError | null>(null);
  const [chosen, setChosen] = useState(testMode);
  const isSigned = useApp((state) => state.open?.state === 'signed');
  const [busy, setBusy] = useState<Kind | null>(null);
  const save = async (to: Kind) => {
    const { open } = useApp.getState();
    if (open === null) return;
    setError(null);
    setBusy(to);
    try {
      const live = to === 'xml' && chosen.mode === 'LIVE' ? { live: { confirmed: chosen.confirmed } } : {};
      const { fileName, remarks } = await call('notice:export', { draft: open.draft, to, draftId: open.id, ...live });
      setSaved(fileName === null ? '' : words.saved(fileName));
      setRemarks(remarks);
    } catch (thrown) {
      setError(asAppError(thrown));
    } finally {
      setBusy(null);
    }
  };
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
                variant="default"
                loading={busy === kind}
                disabled={kind === 'xml' && chosen.mode === 'LIVE' && !chosen.confirmed}
                aria-label={`${words.kinds[kind][0]}: ${words.save}`}
                leftSection={<FileDown size={16} aria-hidden />}
                onClick={() => void save(kind)}
              >
                {words.save}
              </Button>
            </li>
          ))}
        </ul>
        <Text size="sm" role="status">
          {saved}
        </Text>
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

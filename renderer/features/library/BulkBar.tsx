import { Button, Menu, Text } from '@mantine/core';
import { Archive, ChevronDown, FileDown, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { exportFaces, type ExportFace } from '../../../shared/ipc/contracts/drafts';
import { call, listen } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { dialogStrings } from '../../strings/dialogs';
import { libraryStrings as words } from '../../strings/library';
import styles from './Library.module.css';

interface Props {
  readonly selected: ReadonlySet<string>;
  readonly onDone: () => void;
}

/** What can be done with several notices at once. */
export function BulkBar({ selected, onDone }: Props) {
  const { archiveDrafts, deleteDrafts } = useApp.getState();
  const [said, setSaid] = useState('');
  const ids = [...selected];
  const exportAll = (to: ExportFace) => void exportNotices(ids, to).then(setSaid);
  return (
    <div className={styles.bulk} role="region" aria-label={words.bulk}>
      <strong className="numeric">{words.selected(selected.size)}</strong>
      <Menu>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<FileDown size={15} aria-hidden />}
            rightSection={<ChevronDown size={13} aria-hidden />}
          >
            {words.exportSelected}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {exportFaces.map((face) => (
            <Menu.Item key={face} onClick={() => exportAll(face)}>
              {dialogStrings.export.kinds[face][0]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Archive size={15} aria-hidden />}
        onClick={() => void archiveDrafts(ids, true).then(onDone)}
      >
        {words.archive}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<Trash2 size={15} aria-hidden />}
        onClick={() => void deleteDrafts(ids).then(onDone)}
      >
        {words.delete}
      </Button>
      <Button size="compact-sm" variant="subtle" color="gray" onClick={onDone}>
        {words.selectNone}
      </Button>
      <Text size="sm" role="status">
        {said}
      </Text>
    </div>
  );
}

async function exportNotices(ids: string[], to: ExportFace): Promise<string> {
  const { runTask } = useApp.getState();
  const task = { label: words.exporting, canCancel: true };
  const { fileName, exported, failures } = await runTask(task, ({ signal, report }) => {
    signal.addEventListener('abort', () => void call('drafts:cancel-export', {}));
    const stop = listen('drafts:export-progress', ({ done, total }) => report(done, total));
    return call('drafts:export', { ids, to }).finally(stop);
  });
  return fileName === null ? '' : [words.exported(exported, fileName), ...failures].join(' ');
}

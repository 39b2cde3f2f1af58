import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import { Download, FileUp, PanelRight, PenTool, Redo2, Undo2, type LucideIcon } from 'lucide-react';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import { StateBadge } from '../../components/StateBadge';
import { isEditable, isHereToSign } from '../../../shared/ipc/contracts/drafts';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import { handOverStrings } from '../../strings/hand-over';
import styles from './EditorScreen.module.css';

/** Which notice this is, and what can be done with it. One primary action: sign. */
export function EditorHeader() {
  const name = useApp((state) => state.open?.draft.registrant.name ?? editorStrings.untitled);
  const report = useApp((state) => state.open?.draft.cover.report ?? null);
  const period = useApp((state) => state.open?.draft.cover.periodEnded ?? null);
  const amendment = useApp((state) => state.open?.draft.amendment?.number ?? null);
  const draftState = useApp((state) => state.open?.state ?? 'draft');
  const showDialog = useApp((state) => state.showDialog);
  const beginCeremony = useApp((state) => state.beginCeremony);
  const form = `${editorStrings.form(report)}${amendment === null ? '' : '/A'}`;
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{name}</h1>
        <p>
          {form} · {period === null ? editorStrings.noPeriod : editorStrings.period(writtenDate(period))}
        </p>
      </div>
      <StateBadge state={draftState} />
      <HistoryButtons />
      <Group gap={8}>
        <Button variant="default" leftSection={<Download size={16} aria-hidden />} onClick={() => showDialog('export')}>
          {editorStrings.export}
        </Button>
        {isEditable(draftState) && (
          <Button variant="default" leftSection={<FileUp size={16} aria-hidden />} onClick={() => showDialog('send')}>
            {handOverStrings.send.button}
          </Button>
        )}
        {isHereToSign(draftState) && (
          <Button leftSection={<PenTool size={16} aria-hidden />} onClick={() => void beginCeremony()}>
            {editorStrings.sign}
          </Button>
        )}
      </Group>
    </header>
  );
}

function HistoryButtons() {
  const undoLabel = useApp((state) => state.history.past.at(-1)?.label);
  const canUndo = useApp((state) => state.open?.state !== 'signed' && (undoLabel !== undefined || state.undoneTo > 1));
  const redoLabel = useApp((state) => state.history.future[0]?.label);
  const { undo, redo, toggleSidePane } = useApp.getState();
  return (
    <Group gap={2} wrap="nowrap">
      <IconAction icon={Undo2} label={editorStrings.undo(undoLabel)} disabled={!canUndo} run={() => void undo()} />
      <IconAction icon={Redo2} label={editorStrings.redo(redoLabel)} disabled={redoLabel === undefined} run={redo} />
      <IconAction icon={PanelRight} label={editorStrings.togglePreview} disabled={false} run={toggleSidePane} />
    </Group>
  );
}

interface IconActionProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly disabled: boolean;
  readonly run: () => void;
}

function IconAction({ icon: Icon, label, disabled, run }: IconActionProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} disabled={disabled} onClick={run}>
        <Icon size={18} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

import { Button, Code, Group, Text } from '@mantine/core';
import { Archive, BadgeCheck, FileDown, ListTodo, ScrollText, Upload } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import { call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { checklist, type Task as ChecklistTask } from '../../../shared/rules/checklist';
import { easternTimestamp, weekdayDate } from '../../lib/format-time';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { SendBack } from '../hand-over/SendBack';
import { SignaturesBox } from './SignaturesBox';
import styles from './Signing.module.css';
import { DragChips } from './DragChips';
import { StepHeading } from './StepHeading';
import { TimestampBox } from './TimestampBox';

const words = signingStrings.sealed;

/** What main says was sealed, and what the signer has to do now. */
export function SealedStep({ packet }: { readonly packet: SignedPacket }) {
  const show = useApp((state) => state.show);
  return (
    <div className={styles.column}>
      <BadgeCheck size={52} strokeWidth={1.5} color="var(--desk-good)" aria-hidden />
      <StepHeading>{headingOf(packet)}</StepHeading>
      <Text>{packet.kind === 'paper' ? words.onPaper : words.at(easternTimestamp(packet.signedAt))}</Text>
      <SignaturesBox packet={packet} />
      <SendBack />
      <SaveButtons packet={packet} />
      <DragChips packet={packet} />
      {packet.awaiting === null && <NextTasks packet={packet} />}
      {packet.awaiting === null && packet.kind === 'sealed' && <TimestampBox packet={packet} />}
      <details className={styles.details}>
        <summary>{words.files}</summary>
        <ul>
          {packet.files.map((file) => (
            <li key={file.name}>
              <span>{file.name}</span> <Code>{file.sha256.slice(0, 16)}…</Code>
            </li>
          ))}
        </ul>
        <Text size="xs">
          {words.auditHash} <Code>{packet.auditHash}</Code>
        </Text>
      </details>
      <div>
        <Button variant="default" onClick={() => show('library')}>
          {words.toLibrary}
        </Button>
      </div>
    </div>
  );
}

function headingOf({ kind, awaiting }: SignedPacket): string {
  if (kind === 'paper') return words.paperHeading;
  return awaiting === null ? words.heading : words.partly(awaiting);
}

/** What can be saved of what was signed, in the order of its use; of paper there is no certificate. */
const files = [
  { channel: 'signing:export-packet', icon: Archive, sealed: words.savePacket, paper: words.saveRecord },
  { channel: 'signing:export-pdf', icon: FileDown, sealed: words.savePdf, paper: words.savePrintedPdf },
  { channel: 'signing:export-certificate', icon: ScrollText, sealed: words.saveCertificate, paper: null },
] as const;

function SaveButtons({ packet: { draftId, kind } }: { readonly packet: SignedPacket }) {
  const { attempt, isBusy, error, said } = useAttempt();
  // Of a notice that came from another laptop the next thing to do is to send it back.
  const isReceived = useApp((state) => state.travel?.received != null);
  const [chosen, setChosen] = useState('');
  const save = (channel: (typeof files)[number]['channel'], label: string) => {
    setChosen(channel);
    attempt(async () => {
      const { fileName } = await useApp
        .getState()
        .runTask({ label, canCancel: false }, () => call(channel, { draftId }));
      return fileName === null ? null : words.saved(fileName);
    });
  };
  return (
    <div>
      <Group gap="sm">
        {files.map(({ channel, icon: Icon, ...names }, at) => {
          const name = names[kind];
          return (
            name !== null && (
              <Button
                key={channel}
                variant={at === 0 && !isReceived ? 'filled' : 'default'}
                leftSection={<Icon size={17} aria-hidden />}
                loading={isBusy && chosen === channel}
                disabled={isBusy}
                onClick={() => save(channel, name)}
              >
                {name}
              </Button>
            )
          );
        })}
      </Group>
      <Text size="sm" mt={6} role="status">
        {said}
      </Text>
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

/** The documents of the filing set that EDGAR takes, by their names in the packet. */
function filingDocuments({ files }: SignedPacket): string {
  const names = files.map(({ name }) => name).filter((name) => /^filing\/.*\.(htm|txt)$/.test(name));
  return names.join(' or ');
}

function NextTasks({ packet }: { readonly packet: SignedPacket }) {
  const draft = useApp((state) => state.open?.draft ?? null);
  const calendar = useApp((state) => state.calendar);
  const { tasks } = words;
  const isPaper = packet.kind === 'paper';
  const upload = isPaper ? tasks.uploadPaperText : tasks.uploadText;
  return (
    <section>
      <h2 className={styles.subheading}>{words.next}</h2>
      <ol className={styles.tasks}>
        <Task icon={<Upload size={18} aria-hidden />} title={tasks.upload}>
          {upload(filingDocuments(packet))}
        </Task>
        {draft !== null && checklist(draft, calendar).map((task) => <DatedTask key={task.id} task={task} />)}
        <Task icon={<Archive size={18} aria-hidden />} title={isPaper ? tasks.keepPaper : tasks.keep}>
          {isPaper ? tasks.keepPaperText : tasks.keepText}
        </Task>
      </ol>
    </section>
  );
}

function DatedTask({ task }: { readonly task: ChecklistTask }) {
  return (
    <Task
      icon={<ListTodo size={18} aria-hidden />}
      title={task.by === null ? words.tasks.noDate : words.tasks.by(weekdayDate(task.by))}
    >
      {task.text} <span className={styles.authority}>{task.authority}</span>
    </Task>
  );
}

interface TaskProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
}

function Task({ icon, title, children }: TaskProps) {
  return (
    <li>
      {icon}
      <div>
        <strong>{title}</strong>
        <p>{children}</p>
      </div>
    </li>
  );
}

import { Alert, Button, Loader, Text } from '@mantine/core';
import { CircleCheck, Eraser, FileSearch, FolderOpen } from 'lucide-react';
import { EmptyNote } from '../../components/EmptyNote';
import { ErrorNotice } from '../../components/ErrorNotice';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import type { LintedFile } from '../../stores/lint-slice';
import { edgarStrings as words } from '../../strings/edgar-check';
import styles from './EdgarCheck.module.css';
import { LintTable } from './LintTable';

/** Drop a document from anyone: what EDGAR would refuse in it, where, and a cleaned copy. */
export function EdgarCheckScreen() {
  const check = useApp((state) => state.edgarCheck);
  const { lintChosen } = useApp.getState();
  return (
    <>
      <PageHeader title={words.title} lead={words.lead}>
        <Button leftSection={<FolderOpen size={16} aria-hidden />} onClick={() => void lintChosen()}>
          {check.kind === 'done' ? words.another : words.choose}
        </Button>
      </PageHeader>
      <div className={page.scroll} tabIndex={0} role="region" aria-label={words.title}>
        {check.kind === 'idle' && <EmptyNote icon={FileSearch} title={words.dropTitle} text={words.dropText} />}
        {check.kind === 'checking' && (
          <Text role="status">
            <Loader size="xs" mr="xs" /> {words.checking}
          </Text>
        )}
        {check.kind === 'failed' && <ErrorNotice error={check.error} />}
        {check.kind === 'done' && <Checked file={check.file} />}
      </div>
    </>
  );
}

function Checked({ file }: { readonly file: LintedFile }) {
  const { fileName, findings } = file;
  const cleaned = useApp((state) => state.cleaned);
  const { saveClean } = useApp.getState();
  if (findings.length === 0) {
    return <EmptyNote icon={CircleCheck} title={words.none} text={words.noneText(fileName)} />;
  }
  const isPdf = findings.some(({ code }) => code.startsWith('pdf-')) || /\.pdf$/i.test(fileName);
  return (
    <div className={styles.checked}>
      <Text fw={600} role="status">
        {words.count(fileName, findings.length)}
      </Text>
      {!isPdf && (
        <div className={styles.clean}>
          <Button variant="default" leftSection={<Eraser size={16} aria-hidden />} onClick={() => void saveClean()}>
            {words.clean}
          </Button>
          <Text size="sm" c="dimmed">
            {words.cleanLead}
          </Text>
        </div>
      )}
      {cleaned !== null && (
        <Alert color="green" role="status" icon={<CircleCheck size={18} aria-hidden />}>
          {words.cleaned(cleaned.fileName, cleaned.left)}
        </Alert>
      )}
      <LintTable findings={findings} />
    </div>
  );
}

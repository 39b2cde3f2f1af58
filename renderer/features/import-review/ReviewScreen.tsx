import { Button, Group, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import type { FieldPath } from '../../../shared/draft/field-path';
import { setAnswer } from '../../../shared/form/fields/set-answer';
import type { DraftOrigin } from '../../../shared/ipc/contracts/drafts';
import type { ImportedFiling } from '../../../shared/ipc/contracts/filings';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import { importStrings as words } from '../../strings/import-review';
import { OriginalPane } from './OriginalPane';
import { reviewFields } from './review-fields';
import { ReviewRow } from './ReviewRow';
import styles from './Review.module.css';

/** The original on one side, the fields sorted by doubt on the other; Enter accepts and goes on. */
export function ReviewScreen({ filing }: { readonly filing: ImportedFiling }) {
  const fields = useMemo(() => reviewFields(filing), [filing]);
  const [draft, setDraft] = useState<Draft>(filing.draft);
  const [accepted, setAccepted] = useState<ReadonlySet<FieldPath>>(new Set());
  const [current, setCurrent] = useState<FieldPath | null>(fields[0]?.field.path ?? null);
  const list = useRef<HTMLUListElement>(null);
  const waiting = fields.filter(({ field }) => !accepted.has(field.path));
  const source = fields.find(({ field }) => field.path === current)?.source ?? null;

  const focusRow = (index: number) => list.current?.querySelectorAll<HTMLElement>('[data-row]')[index]?.focus();
  const accept = (path: FieldPath, index: number) => {
    setAccepted(new Set([...accepted, path]));
    focusRow(Math.min(index + 1, fields.length - 1));
  };
  const acceptSure = () =>
    setAccepted(new Set([...accepted, ...fields.filter(({ isSure }) => isSure).map(({ field }) => field.path)]));

  return (
    <>
      <PageHeader title={words.title} lead={`${filing.fileName} · ${words.lead}`}>
        <ReviewButtons filing={filing} draft={draft} waiting={waiting.length} onAcceptSure={acceptSure} />
      </PageHeader>
      <div className={styles.body}>
        <OriginalPane lines={filing.original} source={source} />
        <section className={styles.fields} aria-label={words.fields} data-pane="side">
          {filing.warnings.length > 0 && (
            <details className={styles.warnings}>
              <summary>{`${words.warnings} (${filing.warnings.length})`}</summary>
              <ul>
                {filing.warnings.map((warning) => (
                  <li key={warning}>{warning}</li>
                ))}
              </ul>
            </details>
          )}
          <Text size="xs" c="dimmed" mb="xs">
            {words.keys}
          </Text>
          <ul className={styles.list} ref={list}>
            {fields.map((each, index) => (
              <ReviewRow
                key={each.field.path}
                review={each}
                draft={draft}
                isAccepted={accepted.has(each.field.path)}
                isCurrent={each.field.path === current}
                onFocus={() => setCurrent(each.field.path)}
                onMove={(step) => focusRow(index + step)}
                onAccept={() => accept(each.field.path, index)}
                onChange={(value) => setDraft(setAnswer(draft, each.field.path, value))}
              />
            ))}
          </ul>
        </section>
      </div>
    </>
  );
}

interface ButtonsProps {
  readonly filing: ImportedFiling;
  readonly draft: Draft;
  readonly waiting: number;
  readonly onAcceptSure: () => void;
}

function ReviewButtons({ filing, draft, waiting, onAcceptSure }: ButtonsProps) {
  const { createDraft, endReview, growCompany, show } = useApp.getState();
  const cancel = () => {
    endReview();
    if (useApp.getState().imports.length === 0) show('library');
  };
  const make = async () => {
    await createDraft(draft, draft.edition, originOf(filing));
    endReview();
    await growCompany(draft, filing.company);
  };
  return (
    <Group gap="xs">
      <Text size="sm" fw={600} role="status" className="numeric">
        {waiting === 0 ? words.allAccepted : words.remaining(waiting)}
      </Text>
      <Button variant="subtle" color="gray" onClick={cancel}>
        {words.cancel}
      </Button>
      <Button variant="default" onClick={onAcceptSure}>
        {words.acceptSure}
      </Button>
      <Button disabled={waiting > 0} onClick={() => void make()}>
        {words.create}
      </Button>
    </Group>
  );
}

/** The file that the draft comes from, for its audit log and the rules. */
function originOf({ fileName, sha256, warnings, filed }: ImportedFiling): DraftOrigin | undefined {
  if (sha256 === undefined) return undefined;
  return { kind: 'import', fileName, sha256, warnings: warnings.length, filed };
}

import { Button, Loader, Table } from '@mantine/core';
import { FileInput } from 'lucide-react';
import { EmptyNote } from '../../components/EmptyNote';
import page from '../../components/Page.module.css';
import { PageHeader } from '../../components/PageHeader';
import { useApp } from '../../stores/app-store';
import type { ImportRow } from '../../stores/import-slice';
import { importStrings as words } from '../../strings/import-review';
import { reviewFields } from './review-fields';
import { ReviewedFiling } from './ReviewedFiling';

/** Files handed over, and the review of each. */
export function ImportScreen() {
  const reviewed = useApp((state) => state.reviewed);
  const imports = useApp((state) => state.imports);
  const { chooseFilings } = useApp.getState();
  if (reviewed !== null) return <ReviewedFiling key={reviewed.fileName} filing={reviewed} />;
  if (imports.length === 0) {
    return (
      <EmptyNote icon={FileInput} title={words.emptyTitle} text={words.emptyText}>
        <Button onClick={() => void chooseFilings()}>{words.choose}</Button>
      </EmptyNote>
    );
  }
  return (
    <>
      <PageHeader title={words.table} />
      <div className={page.scroll}>
        <div className={page.card}>
          <Table verticalSpacing="sm" horizontalSpacing="md" aria-live="polite">
            <Table.Tbody>
              {imports.map((row, index) => (
                <Table.Tr key={`${row.fileName}-${index}`}>
                  <Table.Td fw={600}>{row.fileName}</Table.Td>
                  <Table.Td>{rowWords(row)}</Table.Td>
                  <Table.Td ta="right">
                    <RowAction row={row} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      </div>
    </>
  );
}

function RowAction({ row }: { readonly row: ImportRow }) {
  const review = useApp((state) => state.review);
  if (row.kind === 'reading') return <Loader size="xs" aria-label={words.reading} />;
  if (row.kind === 'failed' || row.kind === 'done') return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => review(row.filing)}>
      {words.review}
    </Button>
  );
}

function rowWords(row: ImportRow): string {
  if (row.kind === 'reading') return words.reading;
  if (row.kind === 'done') return words.reviewed;
  if (row.kind === 'failed') return `${words.failed}: ${row.message}`;
  const fields = reviewFields(row.filing);
  return words.read(fields.filter((each) => each.isFound).length, fields.filter((each) => !each.isSure).length);
}

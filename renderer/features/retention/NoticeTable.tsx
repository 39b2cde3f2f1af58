import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { RetainedNotice } from '../../../shared/ipc/contracts/signing';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import page from '../../components/Page.module.css';
import { Tag } from '../../components/Tag';
import { retentionStrings as words } from '../../strings/retention';
import { ProduceDialog } from './ProduceDialog';

/** Every notice that was signed, until when it is kept, and the one step that hands it to the Commission's staff. */
export function NoticeTable({ notices }: { readonly notices: readonly RetainedNotice[] }) {
  const [produced, setProduced] = useState<RetainedNotice | null>(null);
  return (
    <div className={page.card}>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.what}</Table.Th>
            <Table.Th>{words.columns.signers}</Table.Th>
            <Table.Th>{words.columns.signed}</Table.Th>
            <Table.Th>{words.columns.until}</Table.Th>
            <Table.Th>{words.columns.produce}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {notices.map((each) => (
            <Table.Tr key={`${each.draftId} ${each.packet.auditHash}`}>
              <Table.Td fw={600}>
                {each.notice} <Standing notice={each} />
              </Table.Td>
              <Table.Td>{each.packet.signers.map(({ name }) => name).join(', ')}</Table.Td>
              <Table.Td className="numeric">{writtenDate(each.packet.signedAt.slice(0, 10))}</Table.Td>
              <Table.Td className="numeric">{writtenDate(each.authenticationUntil)}</Table.Td>
              <Table.Td>
                {notices.find(({ draftId }) => draftId === each.draftId) !== each ? (
                  <Text size="sm" c="dimmed">
                    {words.withAbove}
                  </Text>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.produceFor(each.notice)}
                    onClick={() => setProduced(each)}
                  >
                    {words.produce}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {produced !== null && <ProduceDialog notice={produced} onClose={() => setProduced(null)} />}
    </div>
  );
}

function Standing({ notice: { voidedAt, packet } }: { readonly notice: RetainedNotice }) {
  if (voidedAt !== null) return <Tag tone="bad">{words.voided}</Tag>;
  return packet.kind === 'paper' ? <Tag tone="quiet">{words.onPaper}</Tag> : null;
}

import { Table } from '@mantine/core';
import type { RetainedAttestation } from '../../../shared/ipc/contracts/signing';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import page from '../../components/Page.module.css';
import { timestamp } from '../../lib/format-time';
import { retentionStrings as words } from '../../strings/retention';

/** Attestations: each counts seven years from the last signature that rests on it. */
export function AttestationTable({ attestations }: { readonly attestations: readonly RetainedAttestation[] }) {
  return (
    <div className={page.card}>
      <Table verticalSpacing="sm" horizontalSpacing="md">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.signer}</Table.Th>
            <Table.Th>{words.columns.onFile}</Table.Th>
            <Table.Th>{words.columns.lastUsed}</Table.Th>
            <Table.Th>{words.columns.until}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {attestations.map(({ fingerprint, name, filedAt, lastUsed, until }) => (
            <Table.Tr key={fingerprint}>
              <Table.Td fw={600}>{name}</Table.Td>
              <Table.Td className="numeric">{timestamp(Date.parse(filedAt))}</Table.Td>
              <Table.Td className="numeric">{lastUsed === null ? words.notUsed : writtenDate(lastUsed)}</Table.Td>
              <Table.Td className="numeric">
                {until === null ? words.whileUsed : words.atLeast(writtenDate(until))}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

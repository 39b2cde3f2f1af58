import { Table, Text } from '@mantine/core';
import type { LintFinding } from '../../../shared/edgar/lint/lint-finding';
import page from '../../components/Page.module.css';
import { edgarStrings as words } from '../../strings/edgar-check';

/** More rows than anybody reads; the cleaned copy mends all of them. */
const shownRows = 500;

/** Each finding with its place in the source, in the order of the source. */
export function LintTable({ findings }: { readonly findings: readonly LintFinding[] }) {
  const hidden = findings.length - shownRows;
  return (
    <div className={page.card}>
      <Table verticalSpacing="xs" horizontalSpacing="md" aria-label={words.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{words.columns.place}</Table.Th>
            <Table.Th>{words.columns.what}</Table.Th>
            <Table.Th>{words.columns.fix}</Table.Th>
            <Table.Th>{words.columns.rule}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {findings.slice(0, shownRows).map(({ code, line, column, message, fix, rule }, index) => (
            <Table.Tr key={index}>
              <Table.Td className="numeric">
                {line}, {column}
              </Table.Td>
              <Table.Td>
                {message}
                <Text size="xs" c="dimmed">
                  {code}
                </Text>
              </Table.Td>
              <Table.Td>{fix === null ? words.byHand : words.fix(fix.replacement)}</Table.Td>
              <Table.Td>{rule}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {hidden > 0 && (
        <Text size="sm" c="dimmed" p="sm">
          {words.more(hidden)}
        </Text>
      )}
    </div>
  );
}

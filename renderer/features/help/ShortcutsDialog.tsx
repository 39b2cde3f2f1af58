import { Kbd, Modal, Table } from '@mantine/core';
import { keysForPeople } from '../../commands/command';
import { commands } from '../../commands/registry';
import { commandStrings } from '../../strings/commands';

/** The map of keys, from the same registry that obeys them. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title={commandStrings.shortcuts} size="lg">
      <Table verticalSpacing={5}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="10rem">{commandStrings.key}</Table.Th>
            <Table.Th>{commandStrings.action}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {commands.map(
            ({ id, label, keys }) =>
              keys !== null && (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Kbd>{keysForPeople(keys)}</Kbd>
                  </Table.Td>
                  <Table.Td>{label}</Table.Td>
                </Table.Tr>
              ),
          )}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}

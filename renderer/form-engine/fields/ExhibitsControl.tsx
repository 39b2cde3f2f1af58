import { ActionIcon, Button, FileButton, Group, NativeSelect, Table, Text, TextInput } from '@mantine/core';
import { Paperclip, Trash2 } from 'lucide-react';
import { exhibitKinds, type Exhibit } from '../../../shared/draft/draft';
import type { ExhibitsField } from '../../../shared/form/fields/field';
import { editorStrings } from '../../strings/editor';
import { exhibitOf } from '../exhibit-of';
import type { FieldProps } from '../field-props';

/** The files that are filed with the notice, each held by its hash. */
export function ExhibitsControl({ id, value, readOnly, onChange }: FieldProps<ExhibitsField>) {
  const exhibits = (Array.isArray(value) ? value : []) as readonly Exhibit[];
  const replace = (index: number, changed: Partial<Exhibit>) =>
    onChange(exhibits.map((each, at) => (at === index ? { ...each, ...changed } : each)));
  const add = async (file: File | null) => {
    if (file !== null) onChange([...exhibits, await exhibitOf(file, exhibits.length + 1)]);
  };
  return (
    <div>
      {exhibits.length > 0 && (
        <Table verticalSpacing={6} mb="xs" aria-label={editorStrings.exhibits.list}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="6.5rem">{editorStrings.exhibits.type}</Table.Th>
              <Table.Th w="13rem">{editorStrings.exhibits.kind}</Table.Th>
              <Table.Th>{editorStrings.exhibits.title}</Table.Th>
              <Table.Th w="2.5rem" aria-label={editorStrings.exhibits.removeColumn} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {exhibits.map((exhibit, index) => (
              <Table.Tr key={`${exhibit.sha256}-${index}`}>
                <Table.Td>
                  <TextInput
                    aria-label={`${editorStrings.exhibits.type} ${index + 1}`}
                    value={exhibit.type}
                    readOnly={readOnly}
                    onChange={(event) => replace(index, { type: event.currentTarget.value })}
                  />
                </Table.Td>
                <Table.Td>
                  <NativeSelect
                    aria-label={`${editorStrings.exhibits.kind} ${index + 1}`}
                    value={exhibit.kind}
                    disabled={readOnly}
                    data={exhibitKinds.map((kind) => ({ value: kind, label: editorStrings.exhibits.kinds[kind] }))}
                    onChange={(event) => replace(index, { kind: event.currentTarget.value as Exhibit['kind'] })}
                  />
                </Table.Td>
                <Table.Td>
                  <TextInput
                    aria-label={`${editorStrings.exhibits.title} ${index + 1}`}
                    value={exhibit.title}
                    readOnly={readOnly}
                    onChange={(event) => replace(index, { title: event.currentTarget.value })}
                  />
                  <Text size="xs" c="dimmed" mt={2}>
                    {exhibit.file} · SHA-256 {exhibit.sha256.slice(0, 12)}…
                  </Text>
                </Table.Td>
                <Table.Td>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    disabled={readOnly}
                    aria-label={editorStrings.exhibits.remove(exhibit.title)}
                    onClick={() => onChange(exhibits.filter((_, at) => at !== index))}
                  >
                    <Trash2 size={16} aria-hidden />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Group>
        <FileButton onChange={(file) => void add(file)}>
          {(button) => (
            <Button
              {...button}
              id={id}
              variant="default"
              disabled={readOnly}
              leftSection={<Paperclip size={15} aria-hidden />}
            >
              {editorStrings.exhibits.attach}
            </Button>
          )}
        </FileButton>
        {exhibits.length === 0 && (
          <Text size="sm" c="dimmed">
            {editorStrings.exhibits.none}
          </Text>
        )}
      </Group>
    </div>
  );
}

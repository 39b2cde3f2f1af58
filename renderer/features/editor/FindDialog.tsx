import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { findField } from '../../../shared/form/fields/form-fields';
import { useApp } from '../../stores/app-store';
import { dialogStrings } from '../../strings/dialogs';
import { findInDraft } from './find-in-draft';

const words = dialogStrings.find;

/** Find and replace over all text answers; a replacement is one step to undo. */
export function FindDialog({ onClose }: { readonly onClose: () => void }) {
  const draft = useApp((state) => state.open?.draft ?? null);
  const { changeFields, goToField } = useApp.getState();
  const [search, setSearch] = useState({ words: '', replacement: '', matchCase: false });
  const matches = useMemo(() => (draft === null ? [] : findInDraft(draft, search)), [draft, search]);
  const count = matches.reduce((sum, match) => sum + match.count, 0);
  const replaceAll = () => {
    const [first, ...others] = matches.map(({ path, replaced }) => ({ path, value: replaced }));
    if (first !== undefined) changeFields([first, ...others], words.step(count));
  };
  return (
    <Modal opened onClose={onClose} title={words.title} size="md">
      <Stack gap="sm">
        <TextInput
          data-autofocus
          label={words.find}
          value={search.words}
          onChange={(event) => setSearch({ ...search, words: event.currentTarget.value })}
        />
        <TextInput
          label={words.replace}
          value={search.replacement}
          onChange={(event) => setSearch({ ...search, replacement: event.currentTarget.value })}
        />
        <Checkbox
          label={words.matchCase}
          checked={search.matchCase}
          onChange={(event) => setSearch({ ...search, matchCase: event.currentTarget.checked })}
        />
        <Text size="sm" role="status">
          {search.words === '' ? '' : words.found(count, matches.length)}
        </Text>
        <Group gap="xs">
          {matches.slice(0, 8).map(({ path }) => (
            <Button key={path} size="compact-xs" variant="default" onClick={() => goToField(path)}>
              {findField(path)?.label}
            </Button>
          ))}
        </Group>
        <Group justify="flex-end">
          <Button disabled={count === 0} onClick={replaceAll}>
            {words.replaceAll}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

import { Kbd } from '@mantine/core';
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { formFields } from '../../shared/form/fields/form-fields';
import { isVisible } from '../../shared/form/fields/visibility';
import { useApp } from '../stores/app-store';
import { commandStrings } from '../strings/commands';
import { keysForPeople } from './command';
import { commands } from './registry';
import { useFoundNotices } from './use-found-notices';

/** Ctrl/Cmd+K: every command with its keys, every field of the open notice, every notice of the library. */
export function CommandPalette() {
  // As of its opening: a palette that watched the store would be drawn anew with every key in the form.
  const [state, setState] = useState(useApp.getState);
  const [query, setQuery] = useState('');
  const { actions: notices, isSearching } = useFoundNotices(query, state);
  const groups = [...groupsOf(state), { group: commandStrings.groups.draft, actions: notices }];
  const begin = () => {
    setState(useApp.getState());
    if (useApp.getState().drafts !== null) return;
    void useApp
      .getState()
      .refreshLibrary()
      .then(() => setState(useApp.getState()));
  };
  return (
    <Spotlight
      query={query}
      onQueryChange={setQuery}
      actions={groups.filter(({ actions }) => actions.length > 0)}
      onSpotlightOpen={begin}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      limit={60}
      nothingFound={isSearching ? commandStrings.searching : commandStrings.nothing}
      attributes={{ content: { 'aria-label': commandStrings.palette } }}
      // At once: letters typed before the palette has the keyboard would go into the form.
      transitionProps={{ duration: 0 }}
      searchProps={{
        autoFocus: true,
        leftSection: <Search size={18} aria-hidden />,
        placeholder: commandStrings.search,
        'aria-label': commandStrings.search,
      }}
    />
  );
}

function groupsOf(state: State): SpotlightActionGroupData[] {
  const { notice, edit, go, view, help } = commandStrings.groups;
  const names = [notice, edit, go, view, help];
  const groups = names.map((group) => ({
    group,
    actions: commands
      .filter((command) => command.group === group && command.enabled(state) && command.id !== 'redo-y')
      .map(({ id, label, keys, run }) => ({
        id,
        label,
        onClick: () => void run(),
        rightSection: keys === null ? null : <Kbd size="xs">{keysForPeople(keys)}</Kbd>,
      })),
  }));
  return [...groups, fieldGroup(state)];
}

type State = ReturnType<typeof useApp.getState>;

function fieldGroup({ open, goToField }: State): SpotlightActionGroupData {
  const fields = open === null ? [] : formFields.filter((field) => isVisible(field, open.draft));
  const actions = fields.map((field) => ({
    id: `field-${field.path}`,
    label: field.label,
    description: field.help,
    onClick: () => goToField(field.path),
  }));
  return { group: commandStrings.groups.field, actions };
}

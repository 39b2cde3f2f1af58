import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useApp } from '../../stores/app-store';
import { matchesOf } from '../../stores/find-slice';
import { dialogStrings } from '../../strings/dialogs';
import { snippetOf } from './find-in-draft';
import styles from './FindBar.module.css';

const words = dialogStrings.find;

/** Find and replace over the whole form, above it: the form stays in sight and can be typed in. */
export function FindBar() {
  const isOpen = useApp((state) => state.dialog === 'find');
  return isOpen ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const search = useApp((state) => state.search);
  const { changeSearch, stepMatch, replaceMatch, replaceAll, endSearch } = useApp.getState();
  const count = useApp((state) => matchesOf(state).length);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') endSearch();
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) stepMatch(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.bar} role="search" aria-label={words.title} data-pane="find" onKeyDown={onKey}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={words.find}
        placeholder={words.find}
        value={search.words}
        onChange={(event) => changeSearch({ words: event.currentTarget.value })}
      />
      <Place />
      <ActionIcon variant="subtle" color="gray" aria-label={words.previous} onClick={() => stepMatch(-1)}>
        <ChevronUp size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" aria-label={words.next} onClick={() => stepMatch(1)}>
        <ChevronDown size={16} aria-hidden />
      </ActionIcon>
      <TextInput
        size="xs"
        aria-label={words.replace}
        placeholder={words.replace}
        value={search.replacement}
        onChange={(event) => changeSearch({ replacement: event.currentTarget.value })}
      />
      <Button size="compact-sm" variant="default" disabled={count === 0} onClick={replaceMatch}>
        {words.replaceOne}
      </Button>
      <Button size="compact-sm" variant="default" disabled={count === 0} onClick={replaceAll}>
        {words.replaceAll}
      </Button>
      <Checkbox
        size="xs"
        label={words.matchCase}
        checked={search.matchCase}
        onChange={(event) => changeSearch({ matchCase: event.currentTarget.checked })}
      />
      <ActionIcon variant="subtle" color="gray" ml="auto" aria-label={words.close} onClick={endSearch}>
        <X size={16} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Which match is shown, of how many, and the words around it: the field itself cannot mark them while the keyboard is here. */
function Place() {
  const [before, found, after, at, count] = useApp(useShallow(placeOf));
  const isAsked = useApp((state) => state.search.words !== '');
  return (
    <span className={styles.place} role="status">
      {isAsked && <span className="numeric">{count === 0 ? words.notFound : words.place(at + 1, count)}</span>}
      {count > 0 && (
        <span className={styles.snippet}>
          {before}
          <mark>{found}</mark>
          {after}
        </span>
      )}
    </span>
  );
}

function placeOf(state: ReturnType<typeof useApp.getState>): [string, string, string, number, number] {
  const matches = matchesOf(state);
  const match = matches[state.matchAt];
  if (match === undefined || state.open === null) return ['', '', '', 0, 0];
  return [...snippetOf(state.open.draft, match), state.matchAt, matches.length];
}

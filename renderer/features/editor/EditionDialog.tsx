import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { editionIds, type Draft, type EditionId } from '../../../shared/draft/draft';
import { editions } from '../../../shared/form/editions';
import { upgradeEdition } from '../../../shared/form/upgrade-edition';
import { useApp } from '../../stores/app-store';
import { dialogStrings } from '../../strings/dialogs';
import styles from './dialogs.module.css';
import { EditionChanges } from './EditionChanges';

const words = dialogStrings.edition;

/** Moves a notice to another dated wording of the form: first what changes, then the change; nothing is dropped. */
export function EditionDialog({ onClose }: { readonly onClose: () => void }) {
  const draft = useApp((state) => state.open?.draft ?? null);
  if (draft === null) return null;
  return (
    <Modal opened onClose={onClose} title={words.title} size="xl">
      <Text size="sm" c="dimmed" mb="xs">
        {words.lead}
      </Text>
      <ul className={styles.choices}>
        {editionIds.map((id) => (
          <EditionChoice key={id} id={id} draft={draft} />
        ))}
      </ul>
    </Modal>
  );
}

function EditionChoice({ id, draft }: { readonly id: EditionId; readonly draft: Draft }) {
  const { changeFields } = useApp.getState();
  const [isShown, setShown] = useState(false);
  const { changes, conflicts } = upgradeEdition(draft, id);
  const isCurrent = draft.edition === id;
  return (
    <li>
      <div>
        <strong>{editions[id].title}</strong>
        <p>{editions[id].about}</p>
        {conflicts.map((conflict) => (
          <p key={conflict}>{conflict}</p>
        ))}
        {!isCurrent && (
          <Button size="compact-sm" variant="subtle" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            {isShown ? words.hide : words.show(changes.length)}
          </Button>
        )}
        {isShown && !isCurrent && <EditionChanges changes={changes} />}
      </div>
      {isCurrent ? (
        <Text size="sm">{words.current}</Text>
      ) : (
        <Button variant="default" onClick={() => changeFields([{ path: 'edition', value: id }], words.step)}>
          {words.use}
        </Button>
      )}
    </li>
  );
}

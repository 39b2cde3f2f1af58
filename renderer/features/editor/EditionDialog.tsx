import { Button, Modal, Text } from '@mantine/core';
import { editionIds, type Draft, type EditionId } from '../../../shared/draft/draft';
import { editions } from '../../../shared/form/editions';
import { useApp } from '../../stores/app-store';
import { dialogStrings } from '../../strings/dialogs';
import styles from './dialogs.module.css';

const words = dialogStrings.edition;

/** Moves a notice to another dated wording of the form; an answer without a box there is named, not dropped. */
export function EditionDialog({ onClose }: { readonly onClose: () => void }) {
  const draft = useApp((state) => state.open?.draft ?? null);
  const { changeFields } = useApp.getState();
  if (draft === null) return null;
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Text size="sm" c="dimmed" mb="xs">
        {words.lead}
      </Text>
      <ul className={styles.choices}>
        {editionIds.map((id) => (
          <li key={id}>
            <div>
              <strong>{editions[id].title}</strong>
              <p>{editions[id].about}</p>
              {lostBoxes(draft, id).map((label) => (
                <p key={label}>{words.lost(label)}</p>
              ))}
            </div>
            {draft.edition === id ? (
              <Text size="sm">{words.current}</Text>
            ) : (
              <Button variant="default" onClick={() => changeFields([{ path: 'edition', value: id }], words.step)}>
                {words.use}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Modal>
  );
}

function lostBoxes({ cover }: Draft, id: EditionId): readonly string[] {
  const { reports, transitionReports } = editions[id].cover;
  const lost = [
    cover.report !== null && !reports.some(({ report }) => report === cover.report) ? `Form ${cover.report}` : null,
    cover.transitionReport !== null && !transitionReports.some(({ report }) => report === cover.transitionReport)
      ? `a transition report on Form ${cover.transitionReport}`
      : null,
  ];
  return lost.filter((label) => label !== null);
}

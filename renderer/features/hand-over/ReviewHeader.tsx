import { writtenDate } from '../../../shared/form/fields/parse-date';
import { StateBadge } from '../../components/StateBadge';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import styles from '../editor/EditorScreen.module.css';

/** Which notice this is. What can be done with it stands at the foot: nothing here edits. */
export function ReviewHeader() {
  const open = useApp((state) => state.open);
  if (open === null) return null;
  const { registrant, cover, amendment } = open.draft;
  const form = `${editorStrings.form(cover.report)}${amendment === null ? '' : '/A'}`;
  const period =
    cover.periodEnded === null ? editorStrings.noPeriod : editorStrings.period(writtenDate(cover.periodEnded));
  return (
    <header className={styles.header}>
      <div className={styles.title}>
        <h1>{registrant.name ?? editorStrings.untitled}</h1>
        <p>{`${form} · ${period}`}</p>
      </div>
      <StateBadge state={open.state} />
    </header>
  );
}

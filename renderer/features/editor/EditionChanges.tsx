import { diffWordsWithSpace } from 'diff';
import type { EditionChange } from '../../../shared/form/upgrade-edition';
import { dialogStrings } from '../../strings/dialogs';
import styles from './dialogs.module.css';

const words = dialogStrings.edition;

/** What two editions print differently, place by place, with the words that go and the words that come. */
export function EditionChanges({ changes }: { readonly changes: readonly EditionChange[] }) {
  return (
    <dl className={styles.changes}>
      {changes.map(({ where, from, to }) => (
        <div key={where}>
          <dt>{placeName(where)}</dt>
          <dd>
            <ChangedWords from={from ?? ''} to={to ?? ''} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ChangedWords({ from, to }: { readonly from: string; readonly to: string }) {
  return diffWordsWithSpace(from, to).map(({ value, added, removed }, index) => {
    if (added) return <ins key={index}>{value}</ins>;
    return removed ? <del key={index}>{value}</del> : <span key={index}>{value}</span>;
  });
}

/** `partTwo.representations.(b)` as `Part II (b)`. */
function placeName(where: string): string {
  const [part = '', ...rest] = where.split('.');
  const marker = rest.find((each) => /^\(.+\)$|^\d+\.?$/.test(each)) ?? '';
  return `${words.places[part] ?? part} ${part === 'partTwo' ? marker : ''}`.trim();
}

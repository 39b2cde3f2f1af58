import { CircleCheck } from 'lucide-react';
import { SeverityIcon } from '../findings/SeverityIcon';
import { libraryStrings as words } from '../../strings/library';
import styles from './Library.module.css';
import type { LibraryRow } from './library-rows';

/** What the rules said when the notice was saved. */
export function FindingsCount({ row: { toFix, toCheck } }: { readonly row: LibraryRow }) {
  if (toFix + toCheck === 0) {
    return (
      <span className={styles.findings}>
        <CircleCheck size={14} color="var(--desk-good)" aria-hidden />
        <span className={styles.quiet}>{words.noFindings}</span>
      </span>
    );
  }
  return (
    <span className={styles.findings}>
      <SeverityIcon severity={toFix > 0 ? 'block' : 'warn'} />
      {[toFix > 0 ? words.toFix(toFix) : '', toCheck > 0 ? words.toCheck(toCheck) : ''].filter(Boolean).join(', ')}
    </span>
  );
}

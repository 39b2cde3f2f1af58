import type { Finding } from '../../shared/rules/finding';
import { SeverityIcon } from '../features/findings/SeverityIcon';
import { findingsStrings } from '../strings/findings';
import styles from './form-engine.module.css';

interface Props {
  readonly id: string;
  readonly problem: string | null;
  readonly findings: readonly Finding[];
}

/** What is wrong with an answer, at the answer. */
export function FieldMessages({ id, problem, findings }: Props) {
  // What cannot be read is no answer: that none is there need not be said as well.
  const shown = problem === null ? findings : [];
  return (
    <div id={id} className={styles.messages}>
      {problem !== null && (
        <p className={styles.message} data-severity="block">
          <SeverityIcon severity="block" />
          <span>{problem}</span>
        </p>
      )}
      {shown.map((finding) => (
        <p key={`${finding.rule}-${finding.message}`} className={styles.message} data-severity={finding.severity}>
          <SeverityIcon severity={finding.severity} />
          <span>
            <span className="visually-hidden">{findingsStrings.severity[finding.severity]}: </span>
            {finding.message} <span className={styles.authority}>{finding.authority}</span>
          </span>
        </p>
      ))}
    </div>
  );
}

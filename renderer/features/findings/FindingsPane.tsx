import { UnstyledButton } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { findField } from '../../../shared/form/fields/form-fields';
import { severities, type Finding, type Severity } from '../../../shared/rules/finding';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { findingsStrings } from '../../strings/findings';
import styles from './FindingsPane.module.css';
import { SeverityIcon } from './SeverityIcon';
import { useFindings } from './use-findings';

/** Every finding, the gravest first; a click or Enter goes to its field. */
export function FindingsPane() {
  const findings = useFindings();
  if (findings.length === 0) {
    return <EmptyNote icon={CircleCheck} title={findingsStrings.none} text={findingsStrings.noneText} />;
  }
  return (
    <div className={styles.pane}>
      {severities.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
      <p className={styles.keys}>{findingsStrings.keys}</p>
    </div>
  );
}

function SeverityGroup({ severity, findings }: { readonly severity: Severity; readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`severity-${severity}`}>
      <h3 className={styles.heading} id={`severity-${severity}`}>
        <SeverityIcon severity={severity} />
        {findingsStrings.severity[severity]}
        <span className={styles.count}>{findings.length}</span>
      </h3>
      <ul className={styles.list}>
        {findings.map((finding) => (
          <li key={`${finding.rule}-${finding.field}-${finding.message}`}>
            <FindingItem finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FindingItem({ finding }: { readonly finding: Finding }) {
  const goToField = useApp((state) => state.goToField);
  return (
    <UnstyledButton className={styles.item} data-severity={finding.severity} onClick={() => goToField(finding.field)}>
      <span className={styles.field}>{findField(finding.field)?.label ?? findingsStrings.title}</span>
      <span>{finding.message}</span>
      <span className={styles.authority}>{finding.authority}</span>
    </UnstyledButton>
  );
}

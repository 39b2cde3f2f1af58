import { Button, UnstyledButton } from '@mantine/core';
import { CircleCheck, Wrench } from 'lucide-react';
import type { ComparedWords } from '../../../shared/document/compare';
import { findField } from '../../../shared/form/fields/form-fields';
import { severities, type Finding, type FindingFix, type Severity } from '../../../shared/rules/finding';
import { ChangedWords } from '../../components/ChangedWords';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { findingsStrings } from '../../strings/findings';
import styles from './FindingsPane.module.css';
import { Checklist } from './Checklist';
import { SeverityIcon } from './SeverityIcon';
import { RulesFailed } from './RulesFailed';
import { useAnswer } from './use-findings';

/** Every finding, the gravest first; a click or Enter goes to its field. Below them, what follows from the notice. */
export function FindingsPane() {
  const answer = useAnswer();
  const findings = answer ?? [];
  const haveRulesFailed = useApp((state) => state.rules.hasFailed);
  return (
    <div className={styles.pane}>
      {haveRulesFailed && <RulesFailed />}
      {answer?.length === 0 && (
        <EmptyNote icon={CircleCheck} title={findingsStrings.none} text={findingsStrings.noneText} />
      )}
      {severities.map((severity) => (
        <SeverityGroup
          key={severity}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
        />
      ))}
      {findings.length > 0 && <p className={styles.keys}>{findingsStrings.keys}</p>}
      <Checklist />
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
          <li key={`${finding.rule}-${finding.field}-${finding.message}`} className={styles.entry}>
            <FindingItem finding={finding} />
            {finding.fix !== undefined && <FixButton fix={finding.fix} />}
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
      <span className={styles.field}>{findField(finding.field)?.label ?? findingsStrings.wholeForm}</span>
      <span>{finding.message}</span>
      {finding.words !== undefined && <ChangedWords words={spaced(finding.words)} />}
      <span className={styles.authority}>{finding.authority}</span>
    </UnstyledButton>
  );
}

/** A sentence's runs of words come without the spaces between them. */
function spaced(words: readonly ComparedWords[]): readonly ComparedWords[] {
  return words.flatMap((run, index) => (index === 0 ? [run] : [{ text: ' ', change: 'same' as const }, run]));
}

/** Makes the one exact change; undo takes it back like any other. */
function FixButton({ fix }: { readonly fix: FindingFix }) {
  const { changeFields } = useApp.getState();
  const isSealed = useApp((state) => state.open?.state === 'signed');
  if (isSealed) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={styles.fix}
      leftSection={<Wrench size={13} aria-hidden />}
      aria-label={findingsStrings.fixLabel(fix.label)}
      onClick={() => changeFields(fix.changes, fix.label)}
    >
      {findingsStrings.fix}
    </Button>
  );
}

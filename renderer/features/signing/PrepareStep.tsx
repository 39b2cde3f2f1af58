import { Alert, Button, Text, Textarea } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { findField } from '../../../shared/form/fields/form-fields';
import type { Finding } from '../../../shared/rules/finding';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { SeverityIcon } from '../findings/SeverityIcon';
import { ChangeList } from '../compare/ChangeList';
import { RulesFailed } from '../findings/RulesFailed';
import { useAnswer } from '../findings/use-findings';
import { SignersBox } from './SignersBox';
import styles from './Signing.module.css';
import { StepHeading } from './StepHeading';

const words = signingStrings.prepare;

/** Before freezing: what must be fixed, what needs a reason, and who could sign. */
export function PrepareStep() {
  const findings = useAnswer();
  const ceremony = useApp((state) => state.ceremony);
  const earlier = useApp((state) => state.earlier);
  const haveRulesFailed = useApp((state) => state.rules.hasFailed);
  const { refreshIdentities } = useApp.getState();
  useEffect(() => void refreshIdentities(), [refreshIdentities]);
  const error = ceremony.step === 'prepare' ? ceremony.error : null;
  return (
    <div className={styles.column}>
      <StepHeading setback={error ?? undefined}>
        {earlier?.awaiting ? words.turnOf(earlier.awaiting) : words.heading}
      </StepHeading>
      {error !== null && <ErrorNotice error={error} />}
      {error?.code === 'signing-content-changed' && <Changes />}
      {haveRulesFailed && <RulesFailed />}
      {findings === null && !haveRulesFailed && <Text role="status">{words.asking}</Text>}
      {findings !== null && <Readiness findings={findings} />}
    </div>
  );
}

/** The notice is not what was read: what differs now, word by word. */
function Changes() {
  const readAs = useApp((state) => state.readAs);
  const draft = useApp((state) => state.open?.draft ?? null);
  if (readAs === null || draft === null) return null;
  return (
    <section className={styles.list}>
      <h2>{words.changed}</h2>
      <ChangeList before={readAs} after={draft} />
    </section>
  );
}

/** What the rules said, and the ways on. */
function Readiness({ findings }: { readonly findings: readonly Finding[] }) {
  const ceremony = useApp((state) => state.ceremony);
  const overrides = useApp((state) => state.overrides);
  const identities = useApp((state) => state.identities);
  const earlier = useApp((state) => state.earlier);
  const coSigners = useApp((state) => state.coSigners);
  const { freeze, show, toPaper } = useApp.getState();
  const blocks = findings.filter(({ severity }) => severity === 'block');
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warn');
  const isExplained = errors.every(({ rule }) => (overrides[rule] ?? '').trim() !== '');
  const isReady = blocks.length === 0 && isExplained;
  const isNamed = coSigners.every(({ name }) => name.trim() !== '');
  return (
    <>
      {blocks.length + errors.length === 0 && (
        <Alert color="green" icon={<CircleCheck size={18} aria-hidden />}>
          {warnings.length === 0 ? words.ready : words.readyBut(warnings.length)}
        </Alert>
      )}
      {blocks.length > 0 && <Findings title={words.blocked(blocks.length)} findings={blocks} />}
      {errors.length > 0 && <Reasons findings={errors} />}
      {warnings.length > 0 && <Findings title={words.toLookAt} findings={warnings} />}
      {identities?.length === 0 && (
        <Alert title={words.noSignerTitle}>
          <Text size="sm">{words.noSigner}</Text>
          <Button mt="xs" size="compact-sm" variant="default" onClick={() => show('identities')}>
            {words.toSigners}
          </Button>
        </Alert>
      )}
      <SignersBox />
      <Text size="sm" c="dimmed">
        {words.explain}
      </Text>
      <div className={styles.act}>
        <Button
          size="md"
          loading={ceremony.step === 'freezing'}
          disabled={!isReady || !isNamed || (identities?.length ?? 0) === 0}
          onClick={() => void freeze()}
        >
          {words.begin}
        </Button>
        {earlier === null && coSigners.length === 0 && (
          <Button size="md" variant="default" disabled={!isReady} onClick={toPaper}>
            {words.onPaper}
          </Button>
        )}
        <Text size="sm" role="status">
          {ceremony.step === 'freezing' ? words.freezing : ''}
        </Text>
      </div>
    </>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  return (
    <section className={styles.list}>
      <h2>{title}</h2>
      {findings.map((finding) => (
        <FindingLine key={`${finding.rule}-${finding.message}`} finding={finding} />
      ))}
    </section>
  );
}

function Reasons({ findings }: { readonly findings: readonly Finding[] }) {
  const overrides = useApp((state) => state.overrides);
  const setOverride = useApp((state) => state.setOverride);
  return (
    <section className={styles.list}>
      <h2>{words.reasons}</h2>
      {[...new Set(findings.map(({ rule }) => rule))].map((rule) => (
        <div key={rule} className={styles.list}>
          {findings
            .filter((finding) => finding.rule === rule)
            .map((finding) => (
              <FindingLine key={`${finding.field}-${finding.message}`} finding={finding} />
            ))}
          <Textarea
            autosize
            minRows={1}
            label={words.reason}
            value={overrides[rule] ?? ''}
            onChange={(event) => setOverride(rule, event.currentTarget.value)}
          />
        </div>
      ))}
    </section>
  );
}

function FindingLine({ finding }: { readonly finding: Finding }) {
  const goToField = useApp((state) => state.goToField);
  return (
    <div className={styles.finding}>
      <SeverityIcon severity={finding.severity} size={17} />
      <div>
        <strong>{findField(finding.field)?.label}</strong>
        <p>{finding.message}</p>
      </div>
      <Button size="compact-sm" variant="default" onClick={() => goToField(finding.field)}>
        {words.fix}
      </Button>
    </div>
  );
}

import { Button, Checkbox, Group, Modal, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { trustPurposes, type OfferedCertificate, type TrustPurpose } from '../../../shared/ipc/contracts/trust';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { trustStrings } from '../../strings/trust';
import { OfferedFacts } from './OfferedFacts';

const words = trustStrings.dialog;

interface Props {
  /** The certificates of a file, or the one of a report. */
  readonly offered: readonly OfferedCertificate[];
  /** What it can be trusted for, where that is not the person's choice. */
  readonly purpose?: TrustPurpose;
  readonly onClose: () => void;
}

/** The one door to trust: who it is, what to compare and how, and a person's word that it was compared. */
export function TrustDialog({ offered, purpose, onClose }: Props) {
  const [at, setAt] = useState(0);
  const [chosen, setChosen] = useState<TrustPurpose | null>(null);
  const [isCompared, setCompared] = useState(false);
  const { attempt, isBusy, error } = useAttempt();
  const certificate = offered[at];
  if (certificate === undefined) return null;
  const use = purpose ?? chosen ?? certificate.purpose;
  const trust = async () => {
    await useApp.getState().trustCertificate(certificate, use);
    onClose();
    return null;
  };
  const choose = (index: number) => {
    setAt(index);
    setCompared(false);
  };
  return (
    <Modal opened onClose={onClose} title={words.title} size="lg">
      <Stack gap="sm">
        {error !== null && <ErrorNotice error={error} />}
        {offered.length > 1 && (
          <Choice
            label={words.choose}
            value={String(at)}
            options={offered.map(({ name }, index) => [String(index), name])}
            onChange={(value) => choose(Number(value))}
          />
        )}
        <OfferedFacts certificate={certificate} />
        {purpose === undefined && (
          <Choice
            label={words.purpose}
            value={use}
            options={trustPurposes.map((each) => [each, words.purposes[each]])}
            onChange={(value) => setChosen(trustPurposes.find((each) => each === value) ?? null)}
          />
        )}
        <Checkbox
          label={words.confirm}
          checked={isCompared}
          onChange={(event) => setCompared(event.currentTarget.checked)}
        />
        <Group justify="flex-end" gap="xs">
          <Button data-autofocus variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button disabled={!isCompared} loading={isBusy} onClick={() => attempt(trust)}>
            {words.trust}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <Radio.Group label={label} value={value} onChange={onChange}>
      <Stack gap={6} mt={6}>
        {options.map(([each, text]) => (
          <Radio key={each} value={each} label={text} />
        ))}
      </Stack>
    </Radio.Group>
  );
}

import { Button, Checkbox, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FrozenNotice } from '../../../shared/ipc/contracts/signing';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import styles from './Signing.module.css';
import { StepHeading } from './StepHeading';

const words = signingStrings.adopt;

/** The statement of adoption and the name, typed letter for letter. */
export function AdoptStep({ frozen }: { readonly frozen: FrozenNotice }) {
  const adopt = useApp((state) => state.adopt);
  const [name, setName] = useState('');
  const [isAgreed, setAgreed] = useState(false);
  const [wasLeft, setLeft] = useState(false);
  const isExact = name.trim() === frozen.signatureName;
  return (
    <form
      className={styles.column}
      onSubmit={(event) => {
        event.preventDefault();
        setLeft(true);
        if (isExact && isAgreed) adopt(name.trim());
      }}
    >
      <StepHeading>{words.heading}</StepHeading>
      <Text size="sm">{capacityWords(frozen)}</Text>
      <blockquote className={styles.statement}>{frozen.adoptionStatement}</blockquote>
      <Checkbox label={words.agree} checked={isAgreed} onChange={(event) => setAgreed(event.currentTarget.checked)} />
      <TextInput
        size="md"
        label={words.label}
        description={words.typed(frozen.signatureName)}
        value={name}
        error={wasLeft && name !== '' && !isExact ? words.mismatch(frozen.signatureName) : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
        onBlur={() => setLeft(true)}
      />
      <div className={styles.conformed}>
        <Text size="xs" c="dimmed">
          {words.preview}
        </Text>
        <p>/s/ {name.trim() === '' ? '…' : name.trim()}</p>
      </div>
      <div>
        <Button type="submit" size="md" disabled={!isExact || !isAgreed}>
          {words.next}
        </Button>
      </div>
    </form>
  );
}

/** As what the person signs, and by which evidence where the form asks for it. */
function capacityWords({ signers, turn, authority }: FrozenNotice): string {
  const capacity = signers[turn - 1]?.capacity ?? 'executive-officer';
  return capacity === 'executive-officer' ? words.officer : words.representative(authority.join(', '));
}

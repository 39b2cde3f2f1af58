import { UnstyledButton } from '@mantine/core';
import { ArrowRight, Circle, CircleCheck } from 'lucide-react';
import { useEffect } from 'react';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import styles from './FirstSteps.module.css';

const words = libraryStrings.firstSteps;

/** What a newcomer has to do once before a notice can be signed, with what is done already. */
export function FirstSteps() {
  const identities = useApp((state) => state.identities);
  const { refreshIdentities, show, showHelp } = useApp.getState();
  useEffect(() => void refreshIdentities(), [refreshIdentities]);
  const steps = [
    { ...words.vault, isDone: true, go: null },
    { ...words.signer, isDone: (identities?.length ?? 0) > 0, go: () => show('identities') },
    {
      ...words.attestation,
      isDone: identities?.some(({ attestation }) => attestation !== null) === true,
      go: () => show('identities'),
    },
    { ...words.learn, isDone: false, go: () => showHelp('start') },
  ];
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <h2 id="first-steps">{words.title}</h2>
      <ol>
        {steps.map(({ title, text, isDone, go }) => (
          <li key={title} data-done={isDone || undefined}>
            {isDone ? <CircleCheck size={20} aria-hidden /> : <Circle size={20} aria-hidden />}
            <div>
              <strong>
                {title}
                {isDone && <span className="visually-hidden"> {words.done}</span>}
              </strong>
              <p>{text}</p>
            </div>
            {go !== null && !isDone && (
              <UnstyledButton className={styles.go} aria-label={`${words.go}: ${title}`} onClick={go}>
                {words.go}
                <ArrowRight size={15} aria-hidden />
              </UnstyledButton>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

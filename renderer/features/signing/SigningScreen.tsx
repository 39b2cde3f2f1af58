import { Button } from '@mantine/core';
import { PenTool } from 'lucide-react';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { assertNever } from '../../../shared/text/assert-never';
import { AdoptStep } from './AdoptStep';
import { PaperStep } from './PaperStep';
import { PrepareStep } from './PrepareStep';
import { ReadStep } from './ReadStep';
import { SealedStep } from './SealedStep';
import { SealStep } from './SealStep';
import styles from './Signing.module.css';
import { StepsBar } from './StepsBar';

/** The ceremony: a calm sequence over the whole window. */
export function SigningScreen() {
  const draftState = useApp((state) => state.open?.state ?? null);
  const show = useApp((state) => state.show);
  if (draftState === null) {
    return (
      <EmptyNote icon={PenTool} title={signingStrings.noDraftTitle} text={signingStrings.noDraftText}>
        <Button onClick={() => show('library')}>{signingStrings.toLibrary}</Button>
      </EmptyNote>
    );
  }
  if (draftState === 'out-for-signature' || draftState === 'returned') {
    return (
      <EmptyNote icon={PenTool} title={signingStrings.elsewhereTitle} text={signingStrings.elsewhereTexts[draftState]}>
        <Button onClick={() => show('editor')}>{signingStrings.leave}</Button>
      </EmptyNote>
    );
  }
  return (
    <div className={styles.screen}>
      <StepsBar />
      <div className={styles.stage}>
        <CurrentStep />
      </div>
    </div>
  );
}

function CurrentStep() {
  const ceremony = useApp((state) => state.ceremony);
  switch (ceremony.step) {
    case 'prepare':
    case 'freezing':
      return <PrepareStep />;
    case 'paper':
      return <PaperStep />;
    case 'read':
      return <ReadStep frozen={ceremony.frozen} pagesSeen={ceremony.pagesSeen} />;
    case 'adopt':
      return <AdoptStep frozen={ceremony.frozen} />;
    case 'seal':
    case 'sealing':
      return (
        <SealStep
          stage={ceremony.step === 'sealing' ? ceremony.stage : null}
          error={ceremony.step === 'seal' ? ceremony.error : null}
          signatureName={ceremony.frozen.signatureName}
        />
      );
    case 'sealed':
      return <SealedStep packet={ceremony.packet} />;
    default:
      return assertNever(ceremony);
  }
}

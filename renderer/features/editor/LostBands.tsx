import { Button } from '@mantine/core';
import { FileWarning } from 'lucide-react';
import { useState } from 'react';
import { isEditable, type DamagedFile } from '../../../shared/ipc/contracts/drafts';
import { ErrorNotice } from '../../components/ErrorNotice';
import { useAttempt } from '../../lib/use-attempt';
import { useApp } from '../../stores/app-store';
import { libraryStrings } from '../../strings/library';
import { lostStrings as words } from '../../strings/lost';
import { Band } from '../hand-over/Band';
import { TakeBackDialog } from '../hand-over/TakeBackDialog';

/** Over a notice: each file of it that could not be read, what that means, and the way out. */
export function LostBands() {
  const id = useApp((state) => state.open?.id);
  const damaged = useApp((state) => state.damaged);
  return damaged.filter(({ notice }) => notice === id).map((each) => <LostBand key={each.file} {...each} />);
}

function LostBand({ file, keptAs, reason, means = reason }: DamagedFile) {
  const state = useApp((app) => app.open?.state);
  const { attempt, isBusy, error } = useAttempt();
  const [isAsking, setAsking] = useState(false);
  const kind = words.kindOf(file);
  const isClosed = state !== undefined && !isEditable(state);
  const canTakeBack = kind === 'travels' && state === 'out-for-signature';
  const canBring = isClosed && (kind === 'signed' || canTakeBack);
  const bring = async () => {
    await useApp.getState().bringPacket();
    return null;
  };
  return (
    <>
      <Band icon={FileWarning} title={words.titles[kind]} text={means} small={libraryStrings.whereKept(file, keptAs)}>
        {canTakeBack && (
          <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
            {words.takeBack}
          </Button>
        )}
        {canBring && (
          <Button size="compact-sm" loading={isBusy} onClick={() => attempt(bring)}>
            {words.bring}
          </Button>
        )}
        {isAsking && <TakeBackDialog to={words.signer} onClose={() => setAsking(false)} />}
      </Band>
      {error !== null && <ErrorNotice error={error} />}
    </>
  );
}

import { Button } from '@mantine/core';
import { FileInput, FileOutput, FileUp, MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import type { Travel } from '../../../shared/ipc/contracts/hand-over';
import { systemClock } from '../../lib/clock';
import { easternTimestamp } from '../../lib/format-time';
import { useApp } from '../../stores/app-store';
import { handOverStrings } from '../../strings/hand-over';
import { Band } from './Band';
import { TakeBackDialog } from './TakeBackDialog';

const words = handOverStrings.band;

/** Over a notice that travels: where it is, since when, and the one thing to do next. */
export function TravelBand() {
  const state = useApp((app) => app.open?.state);
  const travel = useApp((app) => app.travel);
  if (travel === null) return null;
  const { sent, received } = travel;
  if (state === 'out-for-signature' && sent !== null) return <OutBand sent={sent} />;
  if ((state === 'draft' || state === 'voided') && sent?.outcome === 'changes-requested') {
    return <ChangesBand sent={sent} />;
  }
  if (received === null) return null;
  if (state === 'received') {
    return <Band icon={FileInput} title={words.received(received.from)} text={received.note || words.receivedNone} />;
  }
  if (state === 'returned' || state === 'signed')
    return <AnswerBand received={received} isSigned={state === 'signed'} />;
  return null;
}

function OutBand({ sent }: { readonly sent: NonNullable<Travel['sent']> }) {
  const [isAsking, setAsking] = useState(false);
  const chooseHandOver = useApp((state) => state.chooseHandOver);
  const until = easternTimestamp(sent.expiresAt);
  const isLapsed = sent.expiresAt < systemClock.now();
  const text = isLapsed ? words.lapsed(until) : words.outSince(easternTimestamp(sent.at), until);
  return (
    <Band icon={FileUp} title={words.out(sent.to)} text={text}>
      <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
        {words.takeBack}
      </Button>
      <Button size="compact-sm" onClick={() => void chooseHandOver()}>
        {words.openAnswer}
      </Button>
      {isAsking && <TakeBackDialog to={sent.to} onClose={() => setAsking(false)} />}
    </Band>
  );
}

function ChangesBand({ sent }: { readonly sent: NonNullable<Travel['sent']> }) {
  const showPane = useApp((state) => state.showPane);
  return (
    <Band icon={MessageSquareText} title={words.changes(sent.to)} text={sent.answerNote || words.changesNone}>
      <Button size="compact-sm" variant="default" onClick={() => showPane('comments')}>
        {words.showComments}
      </Button>
    </Band>
  );
}

interface AnswerProps {
  readonly received: NonNullable<Travel['received']>;
  readonly isSigned: boolean;
}

function AnswerBand({ received, isSigned }: AnswerProps) {
  const showDialog = useApp((state) => state.showDialog);
  const { from, answeredAt } = received;
  const title = isSigned ? words.signed(from) : words.returned(from);
  const signedText = answeredAt === null ? words.signedText : words.signedSent(easternTimestamp(answeredAt));
  return (
    <Band icon={FileOutput} title={title} text={isSigned ? signedText : words.returnedText}>
      <Button
        size="compact-sm"
        variant={answeredAt === null ? 'filled' : 'default'}
        onClick={() => showDialog('answer')}
      >
        {handOverStrings.answer.sendBack}
      </Button>
    </Band>
  );
}

import { Button } from '@mantine/core';
import { FilePenLine } from 'lucide-react';
import { EmptyNote } from '../../components/EmptyNote';
import { useApp } from '../../stores/app-store';
import { editorStrings } from '../../strings/editor';
import { DeadlineBand } from '../deadline/DeadlineBand';
import { ReviewScreen } from '../hand-over/ReviewScreen';
import { TravelBand } from '../hand-over/TravelBand';
import { EditorHeader } from './EditorHeader';
import { LostBands } from './LostBands';
import { FindBar } from './FindBar';
import { FormSheet } from './FormSheet';
import { Panes } from './Panes';
import { PastPeriodBand } from './PastPeriodBand';
import { PartsRail } from './PartsRail';
import { SealedBand } from './SealedBand';
import { SidePane } from './SidePane';
import { StatusBar } from './StatusBar';

/** The notice on the desk: parts, sheet and side pane. */
export function EditorScreen() {
  const hasDraft = useApp((state) => state.open !== null);
  const isToSign = useApp((state) => state.open?.state === 'received' || state.open?.state === 'returned');
  const isSidePaneOpen = useApp((state) => state.isSidePaneOpen);
  if (!hasDraft) return <NoDraft />;
  if (isToSign) return <ReviewScreen />;
  return (
    <>
      <EditorHeader />
      <SealedBand />
      <TravelBand />
      <LostBands />
      <PastPeriodBand />
      <DeadlineBand />
      <FindBar />
      <Panes>
        <PartsRail />
        <FormSheet />
        {isSidePaneOpen && <SidePane />}
      </Panes>
      <StatusBar />
    </>
  );
}

function NoDraft() {
  const show = useApp((state) => state.show);
  return (
    <EmptyNote icon={FilePenLine} title={editorStrings.noDraftTitle} text={editorStrings.noDraftText}>
      <Button onClick={() => show('library')}>{editorStrings.toLibrary}</Button>
    </EmptyNote>
  );
}

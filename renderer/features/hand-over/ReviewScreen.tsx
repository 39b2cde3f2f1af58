import { Button } from '@mantine/core';
import { MessageSquareReply, PenTool } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useApp } from '../../stores/app-store';
import { commentStrings, handOverStrings } from '../../strings/hand-over';
import { CommentsPane } from '../comments/CommentsPane';
import { DeadlineBand } from '../deadline/DeadlineBand';
import { LostBands } from '../editor/LostBands';
import { PdfPages } from '../preview/PdfPages';
import { usePreview } from '../preview/use-preview';
import { ErrorNotice } from '../../components/ErrorNotice';
import { ReviewHeader } from './ReviewHeader';
import styles from './HandOver.module.css';
import { TravelBand } from './TravelBand';

const words = handOverStrings.review;

/** What a signer sees of a notice that came from another laptop: its pages and what was said, and no way to edit. */
export function ReviewScreen() {
  const state = useApp((app) => app.open?.state);
  const { beginCeremony, showDialog } = useApp.getState();
  return (
    <>
      <div className={styles.reading}>
        <ReviewHeader />
        <TravelBand />
        <LostBands />
        <DeadlineBand />
        <div className={styles.review}>
          <ReviewPages />
          <aside className={styles.aside} aria-label={commentStrings.title} data-pane="comments">
            <CommentsPane />
          </aside>
        </div>
      </div>
      {state === 'received' && (
        <footer className={styles.reviewFoot}>
          <Button
            size="md"
            variant="default"
            leftSection={<MessageSquareReply size={17} aria-hidden />}
            onClick={() => showDialog('answer')}
          >
            {words.askForChanges}
          </Button>
          <Button size="md" leftSection={<PenTool size={17} aria-hidden />} onClick={() => void beginCeremony()}>
            {words.sign}
          </Button>
        </footer>
      )}
    </>
  );
}

/** The pages; a click on an answer begins a comment on it, and a comment's field is shown on its page. */
function ReviewPages() {
  const draft = useApp((app) => app.open?.draft ?? null);
  const wanted = useApp((app) => app.wantedField);
  const focused = useApp((app) => app.focusedField);
  const { commentOn, focusField } = useApp.getState();
  const { rendered, error } = usePreview(draft);
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wanted !== null) focusField(wanted.path);
  }, [wanted, focusField]);
  useEffect(() => {
    pages.current?.querySelector('[data-highlight]')?.scrollIntoView({ block: 'center' });
  }, [focused, rendered]);
  return (
    <div className={styles.pages} ref={pages} tabIndex={0} role="region" aria-label={words.pages} data-pane="pages">
      <p className={styles.hint}>{words.pick}</p>
      {error !== null && <ErrorNotice error={error} />}
      {rendered !== null && (
        <PdfPages
          bytes={rendered.pdf}
          places={rendered.places}
          highlighted={rendered.places.filter(({ field }) => field === focused)}
          label={words.pages}
          onPick={({ field }) => commentOn(field)}
        />
      )}
    </div>
  );
}

import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../shared/errors/app-error';
import { asAppError, call } from '../../api/client';
import { ErrorNotice } from '../../components/ErrorNotice';
import { verificationPagesStrings as words } from '../../strings/verification-pages';
import { PdfPages } from '../preview/PdfPages';
import type { PagesBand, PagesView } from './page-views';
import styles from './SignedPages.module.css';

interface Props {
  readonly handle: string;
  readonly view: PagesView;
  /** Over the pages, and around them, so that it is in sight on the last page too. */
  readonly band: PagesBand;
}

type Asked = { readonly pdf: Uint8Array } | { readonly error: AppError } | null;

/** One state of a verified PDF, drawn from the bytes that main has kept; one sentence where it cannot be. */
export function DrawnPages({ handle, view, band }: Props) {
  const { file, signature } = view;
  const [asked, setAsked] = useState<Asked>(null);
  const [isFailed, setFailed] = useState(false);
  const fail = useCallback(() => setFailed(true), []);
  useEffect(() => {
    let isCurrent = true;
    call('verification:pages', { handle, file, signature }).then(
      ({ pdf }) => isCurrent && setAsked({ pdf }),
      (thrown: unknown) => isCurrent && setAsked({ error: asAppError(thrown) }),
    );
    return () => {
      isCurrent = false;
    };
  }, [handle, file, signature]);
  if (isFailed) return <p className={styles.quiet}>{words.notDrawn}</p>;
  if (asked === null) return <p className={styles.quiet}>{words.loading}</p>;
  if ('error' in asked) return <ErrorNotice error={asked.error} />;
  return (
    <>
      <p className={styles.band} data-tone={band.tone} data-testid="pages-band" role="status">
        {band.text}
      </p>
      <div className={styles.pages} data-tone={band.tone} tabIndex={0} role="region" aria-label={view.label}>
        <PdfPages bytes={asked.pdf} label={view.label} onFailed={fail} />
      </div>
    </>
  );
}

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { VerificationReport } from '../../../shared/verification/report';
import { verificationPagesStrings as words } from '../../strings/verification-pages';
import { DrawnPages } from './DrawnPages';
import { bandOf, firstView, signedFiles, viewsOf, type PagesView } from './page-views';
import styles from './SignedPages.module.css';

interface Props {
  readonly handle: string;
  readonly report: VerificationReport;
}

/** The very pages beside the verdict: as signed first, and always under a band that says what they are. */
export function SignedPages({ handle, report }: Props) {
  const groups = signedFiles(report).map((file) => ({ file, views: viewsOf(report, file) }));
  const views = groups.flatMap((group) => group.views);
  const [chosen, setChosen] = useState<string | null>(null);
  const view = views.find((each) => keyOf(each) === chosen) ?? firstView(report, groups[0]?.views ?? []);
  return (
    <section className={styles.pane} aria-label={words.title}>
      <div className={styles.head}>
        <h3>{words.title}</h3>
        {views.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={words.choose}
            value={view === undefined ? '' : keyOf(view)}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={views.map((each) => ({ value: keyOf(each), label: labelOf(each, groups.length > 1) }))}
          />
        )}
      </div>
      {view === undefined ? (
        <p className={styles.quiet}>{words.none}</p>
      ) : (
        // A new state is a new drawing: never a page of one under the band of another.
        <DrawnPages key={`${handle} ${keyOf(view)}`} {...{ handle, view }} band={bandOf(report, view)} />
      )}
    </section>
  );
}

function keyOf({ file, signature }: PagesView): string {
  return `${file} ${signature ?? 'whole'}`;
}

/** Which file it is of is said where there are several. */
function labelOf({ file, label }: PagesView, isOneOfMany: boolean): string {
  return isOneOfMany ? `${words.file(file)} · ${label}` : label;
}

import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { writtenDate } from '../../../shared/form/fields/parse-date';
import type { ImportedFiling } from '../../../shared/ipc/contracts/filings';
import { importStrings as words } from '../../strings/import-review';
import styles from './Review.module.css';
import { ReviewScreen } from './ReviewScreen';

/** A filing's review; where it holds several notices, each is offered and one is reviewed at a time. */
export function ReviewedFiling({ filing }: { readonly filing: ImportedFiling }) {
  const [chosen, setChosen] = useState(0);
  const notices = [filing, ...filing.otherNotices];
  const { draft, sources, filed } = notices[chosen] ?? filing;
  const review = <ReviewScreen key={chosen} filing={{ ...filing, draft, sources, filed }} />;
  if (notices.length === 1) return review;
  return (
    <>
      <div className={styles.chooser} role="group" aria-label={words.notices}>
        <span>{words.severalNotices(notices.length)}</span>
        <SegmentedControl
          aria-label={words.notices}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
          data={notices.map((notice, index) => ({ value: String(index), label: nameOf(notice, index) }))}
        />
      </div>
      {review}
    </>
  );
}

function nameOf({ draft }: Pick<ImportedFiling, 'draft'>, index: number): string {
  const { registrant, cover } = draft;
  const form = cover.report === null ? null : `NT ${cover.report}`;
  const period = cover.periodEnded === null ? null : writtenDate(cover.periodEnded);
  return [`${index + 1}. ${registrant.name ?? words.unnamed}`, form, period]
    .filter((part) => part !== null)
    .join(' · ');
}

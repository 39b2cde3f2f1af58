import { Button, Code, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { FrozenNotice } from '../../../shared/ipc/contracts/signing';
import { useApp } from '../../stores/app-store';
import { signingStrings } from '../../strings/signing';
import { PdfPages } from '../preview/PdfPages';
import { ZoomBar } from '../preview/ZoomBar';
import styles from './Signing.module.css';
import { StepHeading } from './StepHeading';

const words = signingStrings.read;

/** The frozen bytes, page by page; going on needs the end of the last page to have been in sight. */
export function ReadStep({ frozen, pagesSeen }: { readonly frozen: FrozenNotice; readonly pagesSeen: number }) {
  const { seePage, toAdoption } = useApp.getState();
  const pages = useRef<HTMLDivElement>(null);
  useEffect(() => watchPages(pages.current, frozen.pages, seePage), [frozen, seePage]);
  const isRead = pagesSeen >= frozen.pages;
  return (
    <div className={styles.reading}>
      <div className={styles.readingHead}>
        <div>
          <StepHeading>{words.heading}</StepHeading>
          <Text size="sm" c="dimmed">
            {words.text}
          </Text>
        </div>
        <ZoomBar />
      </div>
      <div className={styles.pages} ref={pages} tabIndex={0} role="region" aria-label={words.heading}>
        <PdfPages bytes={frozen.pdf} label={words.heading} withZoomBar={false} />
      </div>
      <footer className={styles.readingFoot}>
        <div>
          <Text size="sm" fw={600} role="status" className="numeric">
            {words.seen(Math.min(pagesSeen, frozen.pages), frozen.pages)}
          </Text>
          <Text size="xs" c="dimmed">
            {words.hash} <Code>{frozen.pdfSha256.slice(0, 16)}…</Code>
          </Text>
        </div>
        <Button size="md" disabled={!isRead} onClick={toAdoption}>
          {words.next}
        </Button>
      </footer>
    </div>
  );
}

/** Reports each page whose lower edge came into sight. */
function watchPages(root: HTMLElement | null, count: number, see: (page: number) => void): () => void {
  if (root === null) return () => undefined;
  const look = () => {
    const bottom = root.getBoundingClientRect().bottom + 2;
    const drawn = [...root.querySelectorAll<HTMLElement>('[data-page]')];
    if (drawn.length < count) return;
    const seen = drawn.filter(
      (page) => page.getBoundingClientRect().height > 50 && page.getBoundingClientRect().bottom <= bottom,
    );
    if (seen.length > 0) see(seen.length);
  };
  const sizes = new ResizeObserver(look);
  const children = new MutationObserver(() => {
    root.querySelectorAll('[data-page]').forEach((page) => sizes.observe(page));
    look();
  });
  children.observe(root, { childList: true, subtree: true });
  root.addEventListener('scroll', look, { passive: true });
  look();
  return () => {
    sizes.disconnect();
    children.disconnect();
    root.removeEventListener('scroll', look);
  };
}

import { useElementSize } from '@mantine/hooks';
import { useLayoutEffect, type ReactNode } from 'react';
import { useApp } from '../../stores/app-store';
import styles from './EditorScreen.module.css';

/** Beside each other there is room for the form and the side pane from this width on, in letters: larger text makes a window narrow. */
const roomyRem = 40;

/** The panes of the editor. Where there is no room for two, the side pane covers the form while it is asked for. */
export function Panes({ children }: { readonly children: ReactNode }) {
  const { ref, width } = useElementSize();
  const isSidePaneOpen = useApp((state) => state.isSidePaneOpen);
  const isNarrow = width > 0 && width < roomyRem * parseFloat(getComputedStyle(document.documentElement).fontSize);
  const { makeNarrow } = useApp.getState();
  useLayoutEffect(() => makeNarrow(isNarrow), [makeNarrow, isNarrow]);
  return (
    <div className={styles.panes} ref={ref}>
      <div className={styles.body} data-side={isSidePaneOpen || undefined} data-narrow={isNarrow || undefined}>
        {children}
      </div>
    </div>
  );
}

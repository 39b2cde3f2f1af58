import { Tabs } from '@mantine/core';
import { useApp } from '../../stores/app-store';
import type { SidePane as Pane } from '../../stores/ui-slice';
import { editorStrings } from '../../strings/editor';
import { commentStrings } from '../../strings/hand-over';
import { AuditPane } from '../audit/AuditPane';
import { CommentsPane } from '../comments/CommentsPane';
import { ComparePane } from '../compare/ComparePane';
import { HistoryPane } from '../compare/HistoryPane';
import { FindingsPane } from '../findings/FindingsPane';
import { useAnswer } from '../findings/use-findings';
import { PreviewPane } from '../preview/PreviewPane';
import styles from './EditorScreen.module.css';

/** Beside the form: the pages, the findings, and what else is said about the notice. */
export function SidePane() {
  const pane = useApp((state) => state.sidePane);
  const showPane = useApp((state) => state.showPane);
  const comments = useApp((state) => state.comments.filter(({ resolved }) => resolved === null).length);
  const problems = useAnswer()?.filter(({ severity }) => severity !== 'info').length;
  return (
    <aside className={styles.side} aria-label={editorStrings.sidePane} data-pane="side">
      <Tabs
        value={pane}
        onChange={(next) => next !== null && showPane(next as Pane)}
        keepMounted={false}
        styles={{ root: { display: 'flex', flexDirection: 'column', height: '100%' } }}
      >
        <Tabs.List className={styles.sideTabs}>
          <Tabs.Tab value="preview">{editorStrings.panes.preview}</Tabs.Tab>
          <Tabs.Tab value="findings">
            {editorStrings.panes.findings} {problems !== undefined && <span className="numeric">({problems})</span>}
          </Tabs.Tab>
          <Tabs.Tab value="comments">{commentStrings.pane(comments)}</Tabs.Tab>
          <Tabs.Tab value="compare">{editorStrings.panes.compare}</Tabs.Tab>
          <Tabs.Tab value="history">{editorStrings.panes.history}</Tabs.Tab>
          <Tabs.Tab value="audit">{editorStrings.panes.audit}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="preview" className={styles.sideBody} tabIndex={0}>
          <PreviewPane />
        </Tabs.Panel>
        <Tabs.Panel value="findings" className={styles.sideBody} tabIndex={0}>
          <FindingsPane />
        </Tabs.Panel>
        <Tabs.Panel value="comments" className={styles.sideBody} tabIndex={0}>
          <CommentsPane />
        </Tabs.Panel>
        <Tabs.Panel value="compare" className={styles.sideBody} tabIndex={0}>
          <ComparePane />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={styles.sideBody} tabIndex={0}>
          <HistoryPane />
        </Tabs.Panel>
        <Tabs.Panel value="audit" className={styles.sideBody} tabIndex={0}>
          <AuditPane />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

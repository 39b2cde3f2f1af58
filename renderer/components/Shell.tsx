import { useEffect, useRef } from 'react';
import { CommandPalette } from '../commands/CommandPalette';
import { useOpenedFiles } from '../commands/use-opened-files';
import { useReminders } from '../commands/use-reminders';
import { useReportedErrors } from '../commands/use-reported-errors';
import { useShortcuts } from '../commands/use-shortcuts';
import { useReadOnlyWarning } from '../features/first-run/use-read-only-warning';
import { ArrivalDialog } from '../features/hand-over/ArrivalDialog';
import { useTravel } from '../features/hand-over/use-travel';
import { useDamagedFiles } from '../features/library/use-damaged-files';
import { useApp } from '../stores/app-store';
import { shellStrings } from '../strings/shell';
import { Dialogs } from './Dialogs';
import { DropTarget } from './DropTarget';
import { LiveRegion } from './LiveRegion';
import { Rail } from './Rail';
import { ScreenSwitch } from './ScreenSwitch';
import { TaskPanel } from './TaskPanel';
import { useWindowTitle } from './use-window-title';
import styles from './Shell.module.css';

/** The frame of the window: rail, screen, and what may stand over both. */
export function Shell() {
  const screen = useApp((state) => state.screen);
  const main = useRef<HTMLElement>(null);
  useWindowTitle();
  useTravel();
  useDamagedFiles();
  useReadOnlyWarning();
  useShortcuts();
  useOpenedFiles();
  useReportedErrors();
  useReminders();
  // The first Ctrl+N must find them here: what is typed after it does not wait.
  useEffect(() => void useApp.getState().refreshCompanies(), []);
  useEffect(() => {
    // A screen that goes takes its focus with it: the keyboard continues at the start of the new one.
    if (document.activeElement === null || document.activeElement === document.body) main.current?.focus();
  }, [screen]);
  return (
    <DropTarget>
      <a className={styles.skip} href="#content">
        {shellStrings.skip}
      </a>
      <div className={styles.frame}>
        <Rail />
        <main id="content" ref={main} tabIndex={-1} className={styles.content} data-pane="content">
          <ScreenSwitch screen={screen} />
        </main>
      </div>
      <Dialogs />
      <ArrivalDialog />
      <CommandPalette />
      <TaskPanel />
      <LiveRegion />
    </DropTarget>
  );
}

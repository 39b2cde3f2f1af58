import { useEffect, useState, type ReactNode } from 'react';
import { takeFiles } from '../commands/use-opened-files';
import { useApp } from '../stores/app-store';
import type { Screen } from '../stores/ui-slice';
import { libraryStrings } from '../strings/library';
import styles from './DropTarget.module.css';

/** The whole window takes files: on the verification screen to verify, on the EDGAR check to check, elsewhere to import. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const screen = useApp((state) => state.screen);
  useEffect(() => watchDrops(setOver), []);
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.overlay} aria-hidden>
          {dropWords(screen)}
        </div>
      )}
    </>
  );
}

function dropWords(screen: Screen): string {
  if (screen === 'edgar') return libraryStrings.dropToCheck;
  return screen === 'verify' ? libraryStrings.dropToVerify : libraryStrings.dropToImport;
}

function watchDrops(setOver: (isOver: boolean) => void): () => void {
  const controller = new AbortController();
  const { signal } = controller;
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  window.addEventListener('dragover', (event) => holdsFiles(event) && (event.preventDefault(), setOver(true)), {
    signal,
  });
  window.addEventListener('dragleave', (event) => event.relatedTarget === null && setOver(false), { signal });
  window.addEventListener(
    'drop',
    (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void takeFiles([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => controller.abort();
}

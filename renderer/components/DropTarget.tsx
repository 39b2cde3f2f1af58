import { useEffect, useState, type ReactNode } from 'react';
import { listen } from '../api/client';
import { useApp } from '../stores/app-store';
import { libraryStrings } from '../strings/library';
import styles from './DropTarget.module.css';

/** The whole window takes files: on the verification screen to verify, elsewhere to import. */
export function DropTarget({ children }: { readonly children: ReactNode }) {
  const [isOver, setOver] = useState(false);
  const isVerifying = useApp((state) => state.screen === 'verify');
  useEffect(() => watchDrops(setOver), []);
  useEffect(
    () => listen('app:file-opened', ({ fileName, bytes }) => takeFiles([new File([bytes.slice()], fileName)])),
    [],
  );
  return (
    <>
      {children}
      {isOver && (
        <div className={styles.overlay} aria-hidden>
          {isVerifying ? libraryStrings.dropToVerify : libraryStrings.dropToImport}
        </div>
      )}
    </>
  );
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
      takeFiles([...(event.dataTransfer?.files ?? [])]);
    },
    { signal },
  );
  return () => controller.abort();
}

function takeFiles(files: readonly File[]): void {
  const app = useApp.getState();
  const [first] = files;
  if (first === undefined) return;
  const isPacket = files.length === 1 && first.name.toLowerCase().endsWith('.zip');
  void (app.screen === 'verify' || isPacket ? app.verifyFile(first) : app.importFiles(files));
}

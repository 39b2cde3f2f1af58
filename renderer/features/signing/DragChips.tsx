import { FileArchive, FileBadge } from 'lucide-react';
import type { DragEvent } from 'react';
import type { SignedPacket } from '../../../shared/ipc/contracts/signing';
import { call } from '../../api/client';
import { signingStrings } from '../../strings/signing';
import styles from './DragChips.module.css';

const words = signingStrings.sealed;
const icons = { packet: FileArchive, pdf: FileBadge } as const;

/** The sealed files, to be dragged out of the window. The buttons above do the same for the keyboard. */
export function DragChips({ packet: { draftId, kind } }: { readonly packet: SignedPacket }) {
  const names = kind === 'paper' ? words.dragPaperFiles : words.dragFiles;
  const drag = (event: DragEvent, what: keyof typeof icons) => {
    // Main begins the platform's own drag, of a file.
    event.preventDefault();
    void call('signing:drag-out', { draftId, what });
  };
  return (
    <div className={styles.chips}>
      <span>{words.drag}</span>
      {(['packet', 'pdf'] as const).map((what) => {
        const Icon = icons[what];
        return (
          <span key={what} className={styles.chip} draggable onDragStart={(event) => drag(event, what)}>
            <Icon size={15} aria-hidden />
            {names[what]}
          </span>
        );
      })}
    </div>
  );
}

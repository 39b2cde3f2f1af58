import { FileCheck2, FileInput, FileOutput, FilePen, FileUp, FileX2 } from 'lucide-react';
import type { DraftState } from '../../shared/ipc/contracts/drafts';
import { libraryStrings } from '../strings/library';
import styles from './StateBadge.module.css';

const icons = {
  draft: FilePen,
  'out-for-signature': FileUp,
  received: FileInput,
  returned: FileOutput,
  signed: FileCheck2,
  voided: FileX2,
} satisfies Record<DraftState, unknown>;

/** Where a notice stands: a word and a shape, not colour alone. */
export function StateBadge({ state }: { readonly state: DraftState }) {
  const Icon = icons[state];
  return (
    <span className={styles.badge} data-state={state}>
      <Icon size={14} aria-hidden />
      {libraryStrings.states[state]}
    </span>
  );
}

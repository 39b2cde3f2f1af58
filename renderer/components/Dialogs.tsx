import { NewNoticeDialog } from '../features/companies/NewNoticeDialog';
import { ExportDialog } from '../features/editor/ExportDialog';
import { EditionDialog } from '../features/editor/EditionDialog';
import { StaleDialog } from '../features/editor/StaleDialog';
import { AnswerDialog } from '../features/hand-over/AnswerDialog';
import { SendDialog } from '../features/hand-over/SendDialog';
import { ShortcutsDialog } from '../features/help/ShortcutsDialog';
import { LicencesDialog } from '../features/settings/LicencesDialog';
import { useApp } from '../stores/app-store';

/** The one dialog that may be open over any screen. */
export function Dialogs() {
  const dialog = useApp((state) => state.dialog);
  const showDialog = useApp((state) => state.showDialog);
  const close = () => showDialog('none');
  if (dialog === 'new-notice') return <NewNoticeDialog onClose={close} />;
  if (dialog === 'export') return <ExportDialog onClose={close} />;
  if (dialog === 'edition') return <EditionDialog onClose={close} />;
  if (dialog === 'send') return <SendDialog onClose={close} />;
  if (dialog === 'answer') return <AnswerDialog onClose={close} />;
  if (dialog === 'stale') return <StaleDialog onClose={close} />;
  if (dialog === 'licences') return <LicencesDialog onClose={close} />;
  return dialog === 'shortcuts' ? <ShortcutsDialog onClose={close} /> : null;
}

import { call } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { previewStrings } from '../../strings/preview';
import { printPdf } from './print-pdf';

/** Prints the open notice: the pages that an export would write. */
export async function printNotice(): Promise<void> {
  const { open, runTask } = useApp.getState();
  if (open === null) return;
  await runTask({ label: previewStrings.printing, canCancel: true }, async (task) => {
    const { pdf } = await call('notice:preview', { draft: open.draft });
    await printPdf(pdf, task);
  });
}

import { call } from '../../api/client';
import { useApp } from '../../stores/app-store';
import { previewStrings } from '../../strings/preview';
import { printPdf } from './print-pdf';

/** Prints the open notice: the pages that an export would write. */
export async function printNotice(): Promise<void> {
  const { open, runTask } = useApp.getState();
  if (open === null) return;
  await runTask({ label: previewStrings.printing, canCancel: true }, async (task) => {
    const drawn = await Promise.race([call('notice:preview', { draft: open.draft }), cancelled(task.signal)]);
    if (drawn !== null) await printPdf(drawn.pdf, task);
  });
}

/** Comes true with the wish to stop: what is drawn meanwhile is waited for by nobody. */
function cancelled(signal: AbortSignal): Promise<null> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(null), { once: true }));
}

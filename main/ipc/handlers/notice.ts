import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors/app-error';
import type { ExportFace } from '../../../shared/ipc/contracts/drafts';
import { releaseHits } from '../../../shared/rules/topics/release-rules';
import { remarksOn, renderTextFace } from '../../services/faces/render-face';
import { faceBytes, faceFileName, type PrintNotice } from '../../services/faces/export-notices';
import { writeFileAtomically } from '../../storage/write-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';
import { WindowWork } from '../window-work';

/** What printing and exporting need from outside. */
export interface NoticePorts extends Pick<HandlerDependencies, 'dialogs'> {
  /** Prints a notice: in a thread, so that the window never waits for it. */
  readonly render: PrintNotice;
  /** Whether a kept draft is signed: its submission carries the signature as `/s/ Name`. */
  readonly isSigned?: (draftId: string) => boolean;
  /** Tells the log of a kept draft what was written outside. */
  readonly exported?: (draftId: string, face: string, sha256: string) => void;
}

const kinds: Readonly<Record<ExportFace, { readonly name: string; readonly extension: string }>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  html: { name: 'EDGAR HTML', extension: 'htm' },
  txt: { name: 'EDGAR ASCII text', extension: 'txt' },
  xml: { name: 'EDGAR submission XML', extension: 'xml' },
  json: { name: 'Filing Desk draft', extension: 'json' },
};

const notWritten = { fileName: null, sha256: null, remarks: [] };

/** The doors to a notice's faces: its pages on screen, and files of them where the person wants them. */
export function createNoticeHandlers({ dialogs, render, exported, isSigned }: NoticePorts): DomainHandlers<'notice'> {
  const drawings = new WindowWork();
  return {
    'notice:preview': async ({ draft }) => {
      const { bytes, pages, places } = await render(draft);
      return { pdf: bytes, pages, places };
    },
    'notice:export': async ({ draft, to, draftId, live }, caller) => {
      const { name, extension } = kinds[to];
      const liveTestFlag = live === undefined ? 'TEST' : demandConfirmed(live.confirmed);
      const conformed = to === 'xml' && draftId !== undefined && isSigned?.(draftId) === true;
      const bytes = await drawings.run(caller, (signal) =>
        faceBytes(draft, to, { print: render, liveTestFlag, conformed, signal }),
      );
      if (bytes === null) return notWritten;
      const path = await dialogs.save(caller, {
        title: `Export as ${name}`,
        kinds: [{ name, extensions: [extension] }],
        name: faceFileName(draft, to),
      });
      if (path === null) return notWritten;
      writeFileAtomically(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      if (draftId !== undefined) exported?.(draftId, to, sha256);
      const remarks = to === 'txt' || to === 'xml' ? remarksOn(renderTextFace(draft, to, { liveTestFlag })) : [];
      return { fileName: basename(path), sha256, remarks };
    },
    'notice:cancel-export': (_input, caller) => drawings.cancel(caller),
  };
}

/** Rule 57: LIVE is written only after a second confirmation. @throws AppError `submission-not-confirmed` */
function demandConfirmed(liveConfirmed: boolean): 'LIVE' {
  const [hit] = releaseHits({ mode: 'LIVE', liveConfirmed });
  if (hit === undefined) return 'LIVE';
  throw new AppError('submission-not-confirmed', {
    message: hit.message,
    action: 'Confirm that the file is meant to be filed, or write it as TEST.',
  });
}

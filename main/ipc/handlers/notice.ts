import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Draft } from '../../../shared/draft/draft';
import { mainDocumentName } from '../../../shared/edgar/file-names';
import type { RenderedPdf } from '../../pdf/render-pdf';
import { renderTextFace } from '../../services/render-face';
import { writeFileAtomically } from '../../storage/write-file';
import type { HandlerDependencies } from '../dependencies';
import type { DomainHandlers } from '../handlers';

/** What printing and exporting need from outside. */
export interface NoticePorts extends Pick<HandlerDependencies, 'dialogs'> {
  /** Prints a notice: in a thread, so that the window never waits for it. */
  readonly render: (draft: Draft) => Promise<RenderedPdf>;
}

type Face = 'pdf' | 'html' | 'txt' | 'xml' | 'json';

const kinds: Readonly<Record<Face, { readonly name: string; readonly extension: string }>> = {
  pdf: { name: 'PDF', extension: 'pdf' },
  html: { name: 'EDGAR HTML', extension: 'htm' },
  txt: { name: 'EDGAR ASCII text', extension: 'txt' },
  xml: { name: 'EDGAR submission XML', extension: 'xml' },
  json: { name: 'Filing Desk draft', extension: 'json' },
};

/** The doors to a notice's faces: its pages on screen, and files of them where the person wants them. */
export function createNoticeHandlers({ dialogs, render }: NoticePorts): DomainHandlers<'notice'> {
  return {
    'notice:preview': async ({ draft }) => {
      const { bytes, pages, places } = await render(draft);
      return { pdf: bytes, pages, places };
    },
    'notice:export': async ({ draft, to }, caller) => {
      const { name, extension } = kinds[to];
      const bytes = await faceBytes(draft, to, render);
      const path = await dialogs.save(caller, {
        title: `Export as ${name}`,
        kinds: [{ name, extensions: [extension] }],
        name: fileName(draft, to),
      });
      if (path === null) return { fileName: null, sha256: null };
      writeFileAtomically(path, bytes);
      return { fileName: basename(path), sha256: createHash('sha256').update(bytes).digest('hex') };
    },
  };
}

async function faceBytes(draft: Draft, face: Face, render: NoticePorts['render']): Promise<Uint8Array> {
  switch (face) {
    case 'pdf':
      return (await render(draft)).bytes;
    case 'json':
      return new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`);
    case 'html':
    case 'txt':
    case 'xml':
      return renderTextFace(draft, face).bytes;
  }
}

/** `nt10-k.htm`, `nt10-k.txt` as EDGAR wants them, and the same name for the others. */
function fileName(draft: Draft, face: Face): string {
  if (face === 'xml') return 'submission.xml';
  return `${mainDocumentName(draft, 'txt').slice(0, -'txt'.length)}${kinds[face].extension}`;
}

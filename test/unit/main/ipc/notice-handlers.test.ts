import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createNoticeHandlers } from '../../../../main/ipc/handlers/notice';
import type { PrintNotice } from '../../../../main/services/faces/export-notices';
import { renderNotice } from '../../../../main/services/faces/render-notice';
import { parseDraft } from '../../../../shared/draft/parse-draft';
import { sonusDraft } from '../../../helpers/sonus-draft';
import { temporaryFolder } from '../../../helpers/temporary-folder';

const caller = { windowId: 1 };

/** Handlers whose save dialog answers with a path in `folder`, or is cancelled. */
function handlersFor(folder: string | null, render: PrintNotice = (draft) => renderNotice(draft)) {
  const proposed: string[] = [];
  const handlers = createNoticeHandlers({
    render,
    dialogs: {
      open: () => Promise.resolve([]),
      save: (_caller, { name }) => {
        proposed.push(name);
        return Promise.resolve(folder === null ? null : join(folder, name));
      },
    },
  });
  return { handlers, proposed };
}

test('the preview is the very PDF that is exported', async () => {
  const folder = temporaryFolder();
  const { handlers } = handlersFor(folder);
  const preview = await handlers['notice:preview']({ draft: sonusDraft }, caller);
  const exported = await handlers['notice:export']({ draft: sonusDraft, to: 'pdf' }, caller);
  expect(exported.sha256).toBe(createHash('sha256').update(preview.pdf).digest('hex'));
  expect(readFileSync(join(folder, 'nt10-k.pdf')).equals(preview.pdf)).toBe(true);
});

test.each([
  ['html', 'nt10-k.htm'],
  ['txt', 'nt10-k.txt'],
  ['json', 'nt10-k.json'],
] as const)('exports %s under the name EDGAR takes', async (to, name) => {
  const folder = temporaryFolder();
  const { handlers, proposed } = handlersFor(folder);
  const exported = await handlers['notice:export']({ draft: sonusDraft, to }, caller);
  expect(proposed).toEqual([name]);
  expect(exported.fileName).toBe(name);
  expect(existsSync(join(folder, name))).toBe(true);
});

test('an exported draft can be opened again', async () => {
  const folder = temporaryFolder();
  const { handlers } = handlersFor(folder);
  await handlers['notice:export']({ draft: sonusDraft, to: 'json' }, caller);
  expect(parseDraft(readFileSync(join(folder, 'nt10-k.json'), 'utf8'))).toEqual(sonusDraft);
});

test('an export says what was replaced and what is left to fill in', async () => {
  const { handlers } = handlersFor(temporaryFolder());
  const text = await handlers['notice:export']({ draft: sonusDraft, to: 'txt' }, caller);
  expect(text.remarks).toContain('U+2019 (curly apostrophe or prime) is written "\'"');
  const xml = await handlers['notice:export']({ draft: sonusDraft, to: 'xml' }, caller);
  expect(xml.remarks.join('\n')).toContain('CIK confirmation code');
});

test('a cancelled dialog writes nothing', async () => {
  const { handlers } = handlersFor(null);
  const exported = await handlers['notice:export']({ draft: sonusDraft, to: 'txt' }, caller);
  expect(exported).toEqual({ fileName: null, sha256: null, remarks: [] });
});

test('an export that is cancelled while it is drawn asks for no place and writes nothing', async () => {
  const folder = temporaryFolder();
  const drawn: AbortSignal[] = [];
  const untilCancelled: PrintNotice = (_draft, signal = AbortSignal.abort()) => {
    drawn.push(signal);
    return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));
  };
  const { handlers, proposed } = handlersFor(folder, untilCancelled);
  const exporting = handlers['notice:export']({ draft: sonusDraft, to: 'pdf' }, caller);
  await handlers['notice:cancel-export']({}, { windowId: 2 });
  expect(drawn.map(({ aborted }) => aborted)).toEqual([false]);
  await handlers['notice:cancel-export']({}, caller);
  expect(await exporting).toEqual({ fileName: null, sha256: null, remarks: [] });
  expect([proposed, readdirSync(folder)]).toEqual([[], []]);
});

test('a submission is TEST; LIVE is refused until it was confirmed a second time', async () => {
  const folder = temporaryFolder();
  const { handlers } = handlersFor(folder);
  const written = () => readFileSync(join(folder, 'submission.xml'), 'utf8');
  await handlers['notice:export']({ draft: sonusDraft, to: 'xml' }, caller);
  expect(written()).toContain('<cor:liveTestFlag>TEST</cor:liveTestFlag>');
  const asked = { draft: sonusDraft, to: 'xml', live: { confirmed: false } } as const;
  await expect(handlers['notice:export'](asked, caller)).rejects.toMatchObject({ code: 'submission-not-confirmed' });
  expect(written()).toContain('TEST');
  const live = await handlers['notice:export']({ ...asked, live: { confirmed: true } }, caller);
  expect(written()).toContain('<cor:liveTestFlag>LIVE</cor:liveTestFlag>');
  expect(live.remarks[0]).toMatch(/^Marked LIVE: uploading this file files the notice/);
});

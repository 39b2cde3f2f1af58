import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Zip, ZipDeflate } from 'fflate';
import type { Draft } from '../../../shared/draft/draft';
import { mainDocumentName } from '../../../shared/edgar/file-names';
import { AppError } from '../../../shared/errors/app-error';
import type { ExportFace } from '../../../shared/ipc/contracts/drafts';
import type { RenderedPdf } from '../../pdf/render-pdf';
import { diskError, fsyncFolder } from '../../storage/durable-file';
import { removeAbandoned, temporaryBeside } from '../../storage/write-file';
import { renderTextFace, type RenderOptions } from './render-face';

/** Prints a notice, in a thread where a window waits; rejects once the signal is aborted. */
export type PrintNotice = (draft: Draft, signal?: AbortSignal) => Promise<RenderedPdf>;

const extensions: Readonly<Record<ExportFace, string>> = {
  pdf: 'pdf',
  html: 'htm',
  txt: 'txt',
  xml: 'xml',
  json: 'json',
};

/** What a face is made with beside the draft. */
export interface FaceSources extends Pick<RenderOptions, 'liveTestFlag' | 'conformed'> {
  readonly print: PrintNotice;
  readonly signal?: AbortSignal | undefined;
}

/** One face of a notice, unsigned unless `conformed`. @throws AppError as the face's renderer */
export async function faceBytes(
  draft: Draft,
  face: ExportFace,
  { print, signal, ...options }: FaceSources,
): Promise<Uint8Array> {
  if (face === 'pdf') return (await print(draft, signal)).bytes;
  if (face === 'json') return new TextEncoder().encode(`${JSON.stringify(draft, null, 2)}\n`);
  return renderTextFace(draft, face, options).bytes;
}

/** `nt10-k.htm`, `nt10-k.txt` as EDGAR wants them, and the same name for the others. */
export function faceFileName(draft: Draft, face: ExportFace): string {
  if (face === 'xml') return 'submission.xml';
  return `${mainDocumentName(draft, 'txt').slice(0, -'txt'.length)}${extensions[face]}`;
}

/** What a bulk export is made of: `read` opens one notice at a time. */
export interface BulkExport {
  readonly ids: readonly string[];
  readonly to: ExportFace;
  readonly read: (id: string) => Draft;
  readonly print: PrintNotice;
  /** Ends the work: while a notice is printed, or between two. */
  readonly signal?: AbortSignal;
  readonly report?: (done: number, total: number) => void;
}

/**
 * Writes many notices into one ZIP, a folder each, whole or not at all; only one is in memory at a time.
 * @returns how many are in it, and in words which could not be drawn
 * @throws AppError `file-not-writable` or `vault-disk-full`, and what the signal was aborted with
 */
export async function exportNotices(path: string, bulk: BulkExport): Promise<{ exported: number; failures: string[] }> {
  const temporary = temporaryBeside(path);
  try {
    removeAbandoned(path);
    const done = await writeZip(temporary, bulk);
    renameSync(temporary, path);
    fsyncFolder(dirname(path));
    return done;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error instanceof AppError || bulk.signal?.aborted === true ? error : diskError(error, path);
  }
}

async function writeZip(path: string, { ids, to, read, print, signal, report }: BulkExport) {
  const handle = openSync(path, 'wx', 0o600);
  const failures: string[] = [];
  try {
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error;
      for (let written = 0; written < chunk.length;) written += writeSync(handle, chunk, written);
    });
    for (const [index, id] of ids.entries()) {
      await nextTurn(); // the window is answered, and can cancel, between any two
      signal?.throwIfAborted();
      const draft = read(id);
      const name = `${folderName(draft, index)}/${faceFileName(draft, to)}`;
      const bytes = await faceBytes(draft, to, { print, signal }).catch((error: unknown) =>
        failure(error, name, failures),
      );
      if (bytes !== null) add(zip, name, bytes);
      report?.(index + 1, ids.length);
    }
    zip.end();
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return { exported: ids.length - failures.length, failures };
}

function add(zip: Zip, name: string, bytes: Uint8Array): void {
  const file = new ZipDeflate(name, { level: 6 });
  file.mtime = new Date(1980, 0, 1); // no clock: the same notices give the same file
  zip.add(file);
  file.push(bytes, true);
}

function failure(error: unknown, name: string, failures: string[]): null {
  if (!(error instanceof AppError)) throw error;
  failures.push(`${name}: ${error.message}`);
  return null;
}

/** `0001-sonus-networks-inc-2003-12-31`: sorted as the library is, safe on every file system. */
function folderName(draft: Draft, index: number): string {
  const name = (draft.registrant.name ?? 'unnamed').normalize('NFKD').toLowerCase();
  const safe =
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 60) || 'unnamed';
  const number = String(index + 1).padStart(4, '0');
  return [number, safe, draft.cover.periodEnded].filter((part) => part !== null).join('-');
}

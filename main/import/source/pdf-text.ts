import { AppError } from '../../../shared/errors/app-error';
import { withoutRunningHeads } from './running-heads';
import { isSymbolFont, readPrivateUse, readSymbolFont } from '../../../shared/edgar/symbol-fonts';
import type { SourceText } from './source-text';

/** What a PDF holds for the importer. */
export interface PdfContent {
  readonly source: SourceText;
  /** Text of the embedded file `draft.json`, which this program's own PDFs carry; `null` in all others. */
  readonly draftJson: string | null;
}

/** One piece of text on a page: its left end, baseline and size in points. */
interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** No notice has more pages; what follows is a report that was bound to it. */
const maximumPages = 60;

/**
 * Reads a PDF's text layer by position: pieces on one baseline are a line, wide gaps part cells, wide leading parts
 * paragraphs. Scripts, forms and fonts of the file are not run.
 * @throws AppError `import-encrypted`, `import-no-text` or `import-unsupported`
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const document = await openPdf(bytes);
  try {
    const attachments = ((await document.getAttachments()) ?? {}) as Record<string, { content?: Uint8Array }>;
    const own = Object.entries(attachments).find(([name]) => name === 'draft.json')?.[1].content;
    const pages: string[][] = [];
    for (let number = 1; number <= Math.min(document.numPages, maximumPages); number++) {
      pages.push([...pageLines(await readPage(await document.getPage(number))), '']);
    }
    const text = withoutRunningHeads(pages).flat().join('\n');
    const draftJson = own === undefined ? null : new TextDecoder().decode(own);
    if (draftJson === null && !/\S{3}/.test(text)) throw noText(document.numPages);
    return { source: { text, wrapped: true }, draftJson };
  } finally {
    await document.loadingTask.destroy();
  }
}

async function openPdf(bytes: Uint8Array) {
  const pdfjs = await loadPdfjs();
  try {
    return await pdfjs.getDocument({
      data: new Uint8Array(bytes),
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      verbosity: 0,
    }).promise;
  } catch (cause) {
    throw asAppError(cause);
  }
}

/** The parser runs in this thread: the program has no other copy of it, and this thread can be ended. */
async function loadPdfjs() {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof openPdf>>['getPage']>>;

async function readPage(page: PdfPage): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item) => ('str' in item ? [item] : []));
  const fonts = texts.some((item) => /^\s*[oxqnrRSTPQ\u00a3\u00a8\u00fe\u00fd\u00fc\u00fb]\s*$/.test(item.str))
    ? await fontNames(page, new Set(texts.map((item) => item.fontName)))
    : new Map<string, string>();
  return texts.map((item) => {
    const font = fonts.get(item.fontName) ?? '';
    const [, , shear = 0, scale = 0, x = 0, y = 0] = item.transform as number[];
    const text = isSymbolFont(font) ? readSymbolFont(item.str, font) : readPrivateUse(item.str);
    return { text, x, y, width: item.width, size: Math.hypot(shear, scale) || item.height || 10 };
  });
}

/** Names of a page's fonts, which only drawing it (to nowhere) tells: a lone "o" may be an empty box of Wingdings. */
async function fontNames(page: PdfPage, ids: ReadonlySet<string>): Promise<Map<string, string>> {
  await page.getOperatorList();
  const names = new Map<string, string>();
  for (const id of ids) {
    if (!page.commonObjs.has(id)) continue;
    const font = page.commonObjs.get(id) as { name?: string } | null;
    if (font?.name !== undefined) names.set(id, font.name);
  }
  return names;
}

function pageLines(pieces: readonly Piece[]): string[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].filter(({ text }) => text.trim() !== '').sort((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.y - piece.y < Math.min(first.size, piece.size) * 0.45) {
      row.push(piece);
    } else rows.push([piece]);
  }
  return rows.flatMap((row, index) => {
    const above = rows[index - 1]?.[0];
    const here = row[0];
    if (here === undefined) return [];
    const isApart = above !== undefined && above.y - here.y > Math.max(above.size, here.size) * 1.55;
    return isApart ? ['', rowText(row)] : [rowText(row)];
  });
}

function rowText(row: readonly Piece[]): string {
  const pieces = [...row].sort((one, other) => one.x - other.x);
  let line = '';
  let end = Number.NaN;
  for (const { text, x, width, size } of pieces) {
    const gap = x - end;
    if (gap > size * 1.6) line += '\t';
    else if (gap > size * 0.15 && !line.endsWith(' ') && !text.startsWith(' ')) line += ' ';
    line += text.replace(/\s+/g, ' ');
    end = x + width;
  }
  return line.trim();
}

function asAppError(cause: unknown): AppError {
  if (cause instanceof Error && cause.name === 'PasswordException') {
    return new AppError('import-encrypted', {
      message: 'Expected a PDF that opens without a password, found a password-protected one.',
      action: 'Remove the password in the program that made it, then import it again.',
      cause,
    });
  }
  return new AppError('import-unsupported', {
    message: 'Expected a whole PDF, found one that is damaged.',
    action: 'Get the file again, or import the filing as HTML or text.',
    cause,
  });
}

function noText(pages: number): AppError {
  return new AppError('import-no-text', {
    message: `Expected a PDF with text, found ${pages} page${pages === 1 ? '' : 's'} of pictures (a scan without a text layer).`,
    action: 'Run text recognition on it first, or import the filing as HTML or text.',
    details: { pages },
  });
}

import type { Draft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { readOwnFace } from '../../../shared/faces/inverse/read-own-face';
import { decodeText } from './decode-text';
import { fileKind, type FileKind } from './file-kind';
import { htmlToText } from './html-text';
import { readLostSymbols } from './lost-symbols';
import { readPdf } from './pdf-text';
import { plainToText } from './plain-text';
import { readSubmission, type FiledDocument, type SubmissionHeader } from './submission';
import type { SourceText } from './source-text';
import { readZip } from './zip-content';

/** A file as the importer reads it: text to look for notices in, and all that stands around it. */
export interface FilingSource {
  readonly source: SourceText;
  readonly header: SubmissionHeader | null;
  /** Other documents of the same submission. */
  readonly attachments: readonly FiledDocument[];
  /** JSON of a draft that the file carries or is: exact. */
  readonly draftJson: string | null;
  /** The draft of a face that this program drew, proved by drawing it again; `null` for all other filings. */
  readonly ownDraft: Draft | null;
}

/** Markup longer than this is no notice: parsing it would only cost memory. */
const documentLimit = 8 * 1024 * 1024;

/**
 * Turns the bytes of any file into text.
 * @throws AppError `file-empty`, `file-too-large`, `import-unsupported`, `import-encrypted` or `import-no-text`
 */
export async function readSource(bytes: Uint8Array): Promise<FilingSource> {
  if (bytes.length === 0) throw empty();
  const kind = fileKind(bytes);
  if (kind === 'zip') return readSource(readZip(bytes).bytes);
  if (kind === 'pdf') {
    const { source, draftJson } = await readPdf(bytes);
    return { source: withSymbols(source), header: null, attachments: [], draftJson, ownDraft: null };
  }
  if (kind !== 'text') throw unsupported(kind);
  return readText(decodeText(bytes));
}

function readText(text: string): FilingSource {
  if (text.trim() === '') throw empty();
  if (/^\s*\{[\s\S]{0,400}"filing-desk\/draft"/.test(text)) {
    const source = { text: '', wrapped: false };
    return { source, header: null, attachments: [], draftJson: text, ownDraft: null };
  }
  const { header, documents } = readSubmission(text);
  const main = mainDocument(documents);
  const attachments = documents.filter((document) => document !== main);
  if (main.text.length > documentLimit) throw tooLong(main.text.length);
  const source = toSourceText(main.text);
  return { source, header, attachments, draftJson: null, ownDraft: readOwnFace(main.text) };
}

/** The notice among a submission's documents: by its type, else the first one that names the form, else the first. */
function mainDocument(documents: readonly FiledDocument[]): FiledDocument {
  const first = documents[0] ?? { type: '', fileName: '', description: '', text: '' };
  return (
    documents.find(({ type }) => /^NT/i.test(type)) ??
    documents.find(({ text }) => /12b-25/i.test(text.slice(0, 20_000))) ??
    first
  );
}

const htmlTag = /<(?:html|body|div|p|td|font|span|br)[\s>/]/i;

/** Reads a document's text, as HTML where it has tags of a page. */
export function toSourceText(text: string): SourceText {
  return withSymbols(htmlTag.test(text) ? htmlToText(text) : plainToText(text));
}

function withSymbols({ text, wrapped }: SourceText): SourceText {
  return { text: readLostSymbols(text), wrapped };
}

function empty(): AppError {
  return new AppError('file-empty', {
    message: 'Expected a filing, found an empty file.',
    action: 'Choose another file.',
  });
}

function tooLong(length: number): AppError {
  return new AppError('file-too-large', {
    message: `Expected a notice of at most ${documentLimit} characters, found a document of ${length}.`,
    action: 'Cut the notification of late filing out of the file and import that.',
    details: { length, documentLimit },
  });
}

const kindNames: Readonly<Record<Exclude<FileKind, 'text' | 'pdf' | 'zip'>, readonly [string, string]>> = {
  'word-97': ['an office document of the 1990s or 2000s', 'Save it as PDF or as a web page (HTML) and import that.'],
  rtf: ['a rich text (RTF) document', 'Save it as PDF or as a web page (HTML) and import that.'],
  picture: ['a picture', 'Run text recognition on it and import the text or the searchable PDF.'],
  compressed: ['a compressed file', 'Unpack it and import the filing itself.'],
  binary: ['binary data', 'Choose the filing as text, HTML or PDF.'],
};

function unsupported(kind: keyof typeof kindNames): AppError {
  const [found, action] = kindNames[kind];
  const code = kind === 'picture' ? 'import-no-text' : 'import-unsupported';
  return new AppError(code, {
    message: `Expected ASCII, HTML, an EDGAR submission, a PDF or a packet, found ${found}.`,
    action,
    details: { kind },
  });
}

import { headerFields } from '../../../shared/edgar/header-fields';
import { cleanHtml } from '../../../shared/edgar/clean/clean-html';
import { cleanText } from '../../../shared/edgar/clean/clean-text';
import { leftOutPictures } from '../../../shared/edgar/clean/left-out';
import { lintRules, type LintFinding } from '../../../shared/edgar/lint/lint-finding';
import { lintHtml } from '../../../shared/edgar/lint/lint-html';
import { lintText } from '../../../shared/edgar/lint/lint-text';
import { AppError } from '../../../shared/errors/app-error';
import { decodeWindows1252 } from '../../../shared/text/windows-1252';
import { lintPdf } from '../../edgar/lint-pdf';

/** The kinds of file that EDGAR takes as a document and the linter knows. */
export type LintableKind = 'html' | 'text' | 'pdf';

/**
 * What kind of document a file is: by its first bytes, then by the ending of its name.
 * @throws AppError `lint-unsupported`
 */
export function lintableKind(bytes: Uint8Array, fileName: string): LintableKind {
  const start = decode(bytes.subarray(0, 1024)).trimStart();
  if (start.startsWith('%PDF-')) return 'pdf';
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';
  if (['htm', 'html'].includes(ending) || /^<(?:!doctype html|html)/i.test(start)) return 'html';
  if (ending === 'pdf') return 'pdf';
  if (ending === 'txt') return 'text';
  throw new AppError('lint-unsupported', {
    message: `Expected an .htm, .txt or .pdf document, found "${fileName}".`,
    action: 'Choose a document that EDGAR takes.',
  });
}

/** Checks a document for EDGAR, its file name included. An empty list: nothing is wrong as far as is known. */
export async function lintFile(bytes: Uint8Array, fileName: string): Promise<LintFinding[]> {
  const kind = lintableKind(bytes, fileName);
  const findings = kind === 'pdf' ? await lintPdf(bytes) : (kind === 'html' ? lintHtml : lintText)(decode(bytes));
  return [...nameFindings(fileName), ...findings];
}

/**
 * The document with everything mended that can be mended without changing its words.
 * @throws AppError `lint-not-fixable` for a PDF, which has to be made again
 */
export function fixFile(bytes: Uint8Array, fileName: string): Uint8Array<ArrayBuffer> {
  switch (lintableKind(bytes, fileName)) {
    case 'html':
      return new TextEncoder().encode(cleanHtml(decode(bytes)));
    case 'text':
      return new TextEncoder().encode(cleanText(decode(bytes)));
    case 'pdf':
      throw new AppError('lint-not-fixable', {
        message: 'A PDF cannot be mended without being made again.',
        action: 'Export the document as PDF anew, without fields, links and attachments.',
      });
  }
}

/** What is left to do after cleaning: findings in the cleaned copy, and the pictures of the given document that it lacks. */
export async function lintCleaned(given: Uint8Array, cleaned: Uint8Array, fileName: string): Promise<LintFinding[]> {
  const lost = lintableKind(given, fileName) === 'html' ? leftOutPictures(decode(given)) : [];
  return [...(await lintFile(cleaned, fileName)), ...lost];
}

/** UTF-8, or Windows-1252 where it is not: a byte order mark stays, for the linter to see. */
function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}

function nameFindings(fileName: string): LintFinding[] {
  if (headerFields.documentName.pattern.test(fileName)) return [];
  const { title, authority } = lintRules['file-name'];
  const message = `${title.slice(0, -1)}: "${fileName}", expected ${headerFields.documentName.expected}.`;
  return [{ code: 'file-name', line: 1, column: 1, rule: authority, message, fix: null }];
}

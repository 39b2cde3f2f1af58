import { PDFArray, PDFDict, PDFDocument, PDFName, PDFStream, type PDFObject } from 'pdf-lib';
import { lintRules, type LintCode, type LintFinding } from '../../shared/edgar/lint/lint-finding';
import { AppError } from '../../shared/errors/app-error';
import { readPdf } from '../import/source/pdf-text';

/** What a key of a PDF dictionary gives away, wherever it stands (ISO 32000-1, 12.6, 12.7, 7.11.4). */
const tellingKeys: Readonly<Record<string, LintCode>> = {
  AcroForm: 'pdf-form',
  OpenAction: 'pdf-action',
  AA: 'pdf-action',
  JS: 'pdf-action',
  JavaScript: 'pdf-action',
  EmbeddedFiles: 'pdf-embedded-file',
  EF: 'pdf-embedded-file',
  XFA: 'pdf-form',
};

/** Values of `/S` (actions), `/Subtype` (annotations) and `/FT` (fields) that EDGAR refuses. */
const tellingValues: Readonly<Record<string, Readonly<Record<string, LintCode>>>> = {
  S: {
    ...{ JavaScript: 'pdf-action', Launch: 'pdf-action', SubmitForm: 'pdf-action', ImportData: 'pdf-action' },
    ...{ URI: 'pdf-link', GoToR: 'pdf-link', GoToE: 'pdf-link', RichMediaExecute: 'pdf-action' },
  },
  Subtype: {
    ...{ Link: 'pdf-link', Widget: 'pdf-form', FileAttachment: 'pdf-embedded-file' },
    ...{ RichMedia: 'pdf-action', Movie: 'pdf-action', Screen: 'pdf-action', '3D': 'pdf-action' },
  },
};

/**
 * Checks an unofficial PDF copy for EDGAR: nothing that runs, links, embeds or hides, and text on its pages. Each kind of
 * fault is reported once, with the number of objects that show it. `line` and `column` are 1: a PDF has no lines.
 */
export async function lintPdf(bytes: Uint8Array): Promise<LintFinding[]> {
  const document = await openPdf(bytes);
  if (document === null) return [finding('pdf-unreadable', 'its objects cannot be read')];
  const found = new Map<LintCode, Map<string, number>>();
  const note = (code: LintCode, what: string) => {
    const counts = found.get(code) ?? new Map<string, number>();
    found.set(code, counts.set(what, (counts.get(what) ?? 0) + 1));
  };
  for (const [, object] of document.context.enumerateIndirectObjects()) inspect(object, note);
  const isEncrypted = document.context.trailerInfo.Encrypt !== undefined;
  const findings = [...found].map(([code, counts]) =>
    finding(code, [...counts].map(([what, count]) => `${what}${count > 1 ? ` (${count} times)` : ''}`).join(', ')),
  );
  if (isEncrypted) return [...findings, finding('pdf-encrypted', 'its trailer has /Encrypt')];
  return (await hasText(bytes)) ? findings : [...findings, finding('pdf-no-text', 'no letter on any page')];
}

async function openPdf(bytes: Uint8Array): Promise<PDFDocument | null> {
  try {
    const document = await PDFDocument.load(bytes, { ignoreEncryption: true, updateMetadata: false });
    return document.context.trailerInfo.Root === undefined ? null : document;
  } catch {
    return null;
  }
}

type Note = (code: LintCode, what: string) => void;

/** Looks through an object and all that stands directly within it; references are objects of their own. */
function inspect(object: PDFObject, note: Note): void {
  if (object instanceof PDFStream) return inspect(object.dict, note);
  if (object instanceof PDFArray) return object.asArray().forEach((item) => inspect(item, note));
  if (!(object instanceof PDFDict)) return;
  for (const [key, value] of object.entries()) {
    const name = key.decodeText();
    const keyCode = tellingKeys[name];
    if (keyCode !== undefined) note(keyCode, `/${name}`);
    const valueCode = value instanceof PDFName ? tellingValues[name]?.[value.decodeText()] : undefined;
    if (valueCode !== undefined) note(valueCode, `/${name} ${value.toString()}`);
    inspect(value, note);
  }
}

async function hasText(bytes: Uint8Array): Promise<boolean> {
  try {
    const { source } = await readPdf(bytes);
    return /\p{L}/u.test(source.text);
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

function finding(code: LintCode, found: string): LintFinding {
  const { title, authority } = lintRules[code];
  return { code, line: 1, column: 1, rule: authority, message: `${title.slice(0, -1)}: ${found}.`, fix: null };
}

import { strToU8, zipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { expect, test } from 'vitest';
import { importFiling } from '../../../main/import/import-filing';
import { AppError } from '../../../shared/errors/app-error';

async function refusal(bytes: Uint8Array): Promise<AppError> {
  const error: unknown = await importFiling(bytes, 'input').then(
    () => null,
    (cause: unknown) => cause,
  );
  if (error instanceof AppError) return error;
  throw new Error(`expected an AppError, found ${String(error)}`);
}

const text = (words: string) => new TextEncoder().encode(words);

test.each([
  ['an empty file', text(''), 'file-empty', /empty/],
  ['blanks only', text(' \n\t\n'), 'file-empty', /empty/],
  [
    'random bytes',
    Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
    'import-unsupported',
    /binary/,
  ],
  ['an old office document', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'import-unsupported', /office document/],
  ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), 'import-no-text', /picture/],
  ['rich text', text('{\\rtf1 hello}'), 'import-unsupported', /RTF/],
  ['a damaged PDF', text('%PDF-1.7\nnothing'), 'import-unsupported', /damaged/],
  ['a Word document', zipSync({ 'word/document.xml': strToU8('<w/>') }), 'import-unsupported', /office document/],
  ['a zip of pictures', zipSync({ 'a.png': strToU8('x') }), 'import-unsupported', /without PDF, HTML or text/],
  [
    'a 10-K',
    text('UNITED STATES\nFORM 10-K\nANNUAL REPORT PURSUANT TO SECTION 13 OR 15(d)\nAcme Inc.'),
    'import-not-form-12b-25',
    /seems to be Form 10-K/,
  ],
  [
    'an 8-K',
    text('<html><body><p>FORM 8-K</p><p>CURRENT REPORT</p><p>Item 4.02 Non-Reliance</p></body></html>'),
    'import-not-form-12b-25',
    /seems to be Form 8-K/,
  ],
  ['a letter', text('Dear Sir,\n\nplease find our invoice.\n'), 'import-not-form-12b-25', /another document/],
  [
    'a late N-CEN report',
    text(
      '<SEC-HEADER>\nCONFORMED SUBMISSION TYPE:\tNT N-CEN\n</SEC-HEADER>\n<DOCUMENT>\n<TYPE>N-CEN\n<TEXT>\nReport\n</TEXT>\n</DOCUMENT>',
    ),
    'import-not-form-12b-25',
    /NT N-CEN: The report on Form N-CEN itself, filed late/,
  ],
])('%s is refused in plain words', async (_name, bytes, code, message) => {
  const error = await refusal(bytes);
  expect(error.code).toBe(code);
  expect(error.message).toMatch(message);
  expect(error.action).not.toBe('');
});

test('a PDF without a text layer is called a scan', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawRectangle({ x: 10, y: 10, width: 100, height: 100 });
  const error = await refusal(await pdf.save());
  expect(error.code).toBe('import-no-text');
  expect(error.message).toMatch(/1 page of pictures/);
});

test('a password-protected PDF is called so', async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage().drawText('FORM 12b-25');
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
  const error = await refusal(await pdf.save());
  expect(error.code).toBe('import-encrypted');
});

test('a document too long for a notice is refused before it is parsed', async () => {
  const error = await refusal(text(`<html><body>${'<p>x</p>'.repeat(1_200_000)}</body></html>`));
  expect(error.code).toBe('file-too-large');
});

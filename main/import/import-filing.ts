import type { ImportedFiling } from '../../shared/ipc/contracts/filings';
import { AppError } from '../../shared/errors/app-error';
import { decodeText } from './decode-text';
import { findForms } from './find-anchors';
import { htmlToText } from './html-text';
import { createNoticeText } from './notice-text';
import { plainToText } from './plain-text';
import { readNotice, toDraft, toSources } from './read-notice';
import { readSubmission } from './submission';
import type { SourceText } from './source-text';

/**
 * Reads an earlier filing into a draft, in this thread.
 * @throws AppError `import-*` or `file-empty` when the bytes are not a Form 12b-25 that can be read
 */
export function importFiling(bytes: Uint8Array, fileName: string): Promise<ImportedFiling> {
  return Promise.resolve().then(() => readFiling(bytes, fileName));
}

function readFiling(bytes: Uint8Array, fileName: string): ImportedFiling {
  const submission = readSubmission(decodeText(bytes));
  const document = submission.documents.find(({ type }) => /^NT/i.test(type)) ?? submission.documents[0];
  const source = toSourceText(document?.text ?? '');
  const [form] = findForms(source.text);
  if (form === undefined) throw notTheForm();
  const notice = createNoticeText(source, form, { from: 0, to: source.text.length });
  const readings = readNotice(notice);
  return {
    fileName,
    draft: toDraft(readings),
    sources: toSources(readings, source.text),
    warnings: [],
    original: source.text.split('\n'),
  };
}

const htmlTag = /<(?:html|body|div|p|td|font|span|br)[\s>/]/i;

function toSourceText(text: string): SourceText {
  return htmlTag.test(text) ? htmlToText(text) : plainToText(text);
}

function notTheForm(): AppError {
  return new AppError('import-not-form-12b-25', {
    message: 'Expected a Form 12b-25 (an NT filing), found another document.',
    action: 'Choose the notification of late filing.',
  });
}

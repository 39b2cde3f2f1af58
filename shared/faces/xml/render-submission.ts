import type { Draft } from '../../draft/draft';
import { mainDocumentName } from '../../edgar/file-names';
import { toBase64Lines } from '../../text/base64';
import { escapeHtml } from '../html/escape-html';
import { commonNamespace, submissionNamespace } from './namespaces';
import { submissionHeader, type SubmissionHeader } from './submission-header';

/** How a submission is written. */
export interface SubmissionOptions {
  /** LIVE files with the SEC once a person uploads it; TEST is the default everywhere. */
  readonly liveTestFlag?: 'TEST' | 'LIVE';
  /** The EDGAR HTML of the notice, as rendered (7-bit bytes). */
  readonly html: Uint8Array;
}

/** A submission for upload in EDGARLink Online, and what a person still has to do with it. */
export interface SubmissionFace {
  readonly xml: string;
  readonly notes: readonly string[];
}

/** Eight characters no CCC can be: EDGAR refuses the file until the filer has typed the real one. It is never stored here. */
const codePlaceholder = '********';
const cikPlaceholder = '**********';

const liveNote = 'Marked LIVE: uploading this file files the notice; it is public at once and cannot be taken back.';

/**
 * The submission XML of a notice (EDGARLink Online, schema coreg or coregsc; constructed from the schema, see the README).
 * The CCC is a secret and always left to the filer; so is a CIK that the draft does not hold.
 * @throws AppError `submission-header-invalid` when a header field is missing or out of shape
 */
export function renderSubmission(draft: Draft, options: SubmissionOptions): SubmissionFace {
  const header = submissionHeader(draft);
  const { uri, doubt } = submissionNamespace(draft.cover.report ?? '10-K');
  const notes = [
    ...(options.liveTestFlag === 'LIVE' ? [liveNote] : []),
    `Replace ${codePlaceholder} in filerCcc by your CIK confirmation code, at EDGAR; do not save it in this file.`,
    ...(header.cik === null ? [`Replace ${cikPlaceholder} in filerId by your CIK.`] : []),
    ...draft.exhibits.map(({ type, file }) => `Attach ${type} (${file}) in EDGARLink Online: it is not in this file.`),
    ...(doubt === null ? [] : [doubt]),
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    ...notes.map((note) => `<!-- ${escapeHtml(note).replaceAll('--', '- -')} -->`),
    `<cor:edgarSubmission xmlns:cor="${uri}" xmlns:com="${commonNamespace}">`,
    ...headerLines(header, options.liveTestFlag ?? 'TEST'),
    ...documentLines(mainDocumentName(draft, 'htm'), header.submissionType, options.html),
    '</cor:edgarSubmission>',
  ];
  return { xml: `${lines.join('\n')}\n`, notes };
}

function headerLines(header: SubmissionHeader, liveTestFlag: string): string[] {
  const flags = ['confirmingCopyFlag', 'overrideInternetFlag', 'returnCopyFlag'];
  return [
    element('cor:liveTestFlag', liveTestFlag),
    `<cor:flags>${flags.map((flag) => element(`com:${flag}`, 'false')).join('')}</cor:flags>`,
    element('cor:submissionType', header.submissionType),
    '<cor:filer>',
    element('cor:filerId', header.cik ?? cikPlaceholder),
    element('cor:filerCcc', codePlaceholder),
    ...(header.fileNumber === null ? [] : [element('cor:fileNumber', header.fileNumber)]),
    '</cor:filer>',
    `<cor:sros>${element('com:sroId', 'NONE')}</cor:sros>`,
    element('cor:periodOfReport', header.period),
  ];
}

function documentLines(name: string, type: string, content: Uint8Array): string[] {
  return [
    '<cor:documents>',
    '<com:document>',
    element('com:conformedName', name),
    element('com:conformedDocumentType', type),
    `<com:contents>\n${toBase64Lines(content)}\n</com:contents>`,
    '</com:document>',
    '</cor:documents>',
  ];
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

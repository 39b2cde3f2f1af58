/** One document of an EDGAR submission, or a whole file that is no submission (then all but `text` is empty). */
export interface FiledDocument {
  readonly type: string;
  readonly fileName: string;
  readonly description: string;
  readonly text: string;
}

/** What an EDGAR header says about the filer (rules 4.6). `null` = the header does not say. */
export interface SubmissionHeader {
  readonly submissionType: string | null;
  /** ISO. */
  readonly period: string | null;
  readonly filedOn: string | null;
  readonly name: string | null;
  readonly formerNames: readonly { readonly name: string; readonly changedOn: string | null }[];
  readonly cik: string | null;
  readonly fileNumber: string | null;
  readonly street: string | null;
  readonly street2: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly zip: string | null;
  readonly phone: string | null;
  /** `MMDD`. */
  readonly fiscalYearEnd: string | null;
  /** Several filers in one submission: the facts above are the first one's. */
  readonly filers: number;
}

export interface Submission {
  readonly header: SubmissionHeader | null;
  readonly documents: readonly FiledDocument[];
}

/** Parts a file into its header and documents: EDGAR's SGML, with a PEM wrapper or without, or just one document. */
export function readSubmission(text: string): Submission {
  const documents = readDocuments(text);
  const end = text.search(/<\/(?:SEC|IMS)-HEADER>|<DOCUMENT>/i);
  const head = end > 0 ? text.slice(0, end) : '';
  const header = /(?:CONFORMED SUBMISSION TYPE|CENTRAL INDEX KEY)\s*:/i.test(head) ? readHeader(head) : null;
  if (documents.length > 0) return { header, documents };
  const body = header === null ? text : text.slice(end);
  return { header, documents: [{ type: '', fileName: '', description: '', text: body }] };
}

function readDocuments(text: string): FiledDocument[] {
  const documents: FiledDocument[] = [];
  const opening = /<DOCUMENT>/gi;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const end = indexOfTag(text, '</DOCUMENT>', match.index);
    documents.push(readDocument(text.slice(match.index, end)));
    opening.lastIndex = Math.max(opening.lastIndex, end);
  }
  return documents;
}

function indexOfTag(text: string, tag: string, from: number): number {
  const upper = text.indexOf(tag, from);
  const at = upper === -1 ? text.indexOf(tag.toLowerCase(), from) : upper;
  return at === -1 ? text.length : at;
}

function readDocument(sgml: string): FiledDocument {
  const start = sgml.search(/<TEXT>/i);
  const head = start === -1 ? sgml.slice(0, 2000) : sgml.slice(0, start);
  const value = (tag: string) => new RegExp(`<${tag}>([^\\n<]*)`, 'i').exec(head)?.[1]?.trim() ?? '';
  const end = indexOfTag(sgml, '</TEXT>', Math.max(start, 0));
  return {
    type: value('TYPE'),
    fileName: value('FILENAME'),
    description: value('DESCRIPTION'),
    text: start === -1 ? sgml : sgml.slice(start + '<TEXT>'.length, end),
  };
}

function readHeader(head: string): SubmissionHeader {
  const value = (label: string, within = head) =>
    new RegExp(`^[ \\t]*${label}:[ \\t]*(\\S[^\\n]*?)[ \\t]*$`, 'im').exec(within)?.[1] ?? null;
  const business = sectionOf(head, 'BUSINESS ADDRESS') ?? sectionOf(head, 'MAIL ADDRESS') ?? '';
  return {
    submissionType: value('CONFORMED SUBMISSION TYPE'),
    period: isoOf(value('CONFORMED PERIOD OF REPORT')),
    filedOn: isoOf(value('FILED AS OF DATE')),
    name: value('COMPANY CONFORMED NAME')?.replace(/\s*\/[A-Z]{2,3}\/?$/, '') ?? null,
    formerNames: formerNamesOf(head),
    cik: value('CENTRAL INDEX KEY'),
    fileNumber: value('SEC FILE NUMBER'),
    street: value('STREET 1', business),
    street2: value('STREET 2', business),
    city: value('CITY', business),
    state: value('STATE', business),
    zip: value('ZIP', business),
    phone: value('BUSINESS PHONE', business),
    fiscalYearEnd: value('FISCAL YEAR END'),
    filers: (head.match(/CENTRAL INDEX KEY\s*:/gi) ?? []).length,
  };
}

function sectionOf(head: string, title: string): string | null {
  const at = head.indexOf(`${title}:`);
  if (at === -1) return null;
  const rest = head.slice(at + title.length + 1);
  const end = rest.search(/\n\s*(?:MAIL ADDRESS|BUSINESS ADDRESS|FORMER COMPANY|FILER|COMPANY DATA|FILING VALUES):/);
  return end === -1 ? rest : rest.slice(0, end);
}

function formerNamesOf(head: string) {
  const names = /FORMER CONFORMED NAME:\s*([^\n]+)(?:\s*DATE OF NAME CHANGE:\s*(\d{8}))?/g;
  return [...head.matchAll(names)].map(([, name = '', date]) => ({
    name: name.trim(),
    changedOn: isoOf(date ?? null),
  }));
}

function isoOf(digits: string | null): string | null {
  return digits !== null && /^\d{8}$/.test(digits)
    ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`
    : null;
}

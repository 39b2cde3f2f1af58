/** A change of the source that mends a finding without changing what a reader sees; offsets in UTF-16 code units. */
export interface Fix {
  readonly from: number;
  readonly to: number;
  readonly replacement: string;
}

/** Every rule of the EDGAR linter: what is wrong, and where EDGAR says so. */
export const lintRules = {
  'byte-order-mark': { title: 'The file begins with a byte order mark.', authority: 'EFM II 5.2.1' },
  character: { title: 'A character EDGAR does not take.', authority: 'EFM II 5.2.1' },
  'line-too-long': {
    title: 'A line is longer than 80 columns, or 132 within <TABLE>.',
    authority: 'EFM II 5.2.1; S-T 305',
  },
  tab: { title: 'A tab is used for lay-out.', authority: 'EFM II 5.2.1' },
  'text-tag': { title: 'A tag that an ASCII document cannot have.', authority: 'EFM II 5.2.1' },
  'text-table': { title: 'A <TABLE> is not closed, closed twice or within another.', authority: 'EFM II 5.2.1' },
  'character-reference': { title: 'A character reference EDGAR does not take.', authority: 'EFM II 5.2.2' },
  element: { title: 'An element EDGAR does not take.', authority: 'EFM II 5.2.2' },
  'active-content': { title: 'An element that runs code or fetches something.', authority: 'S-T 106; EFM II 5.2.2' },
  attribute: { title: 'An attribute EDGAR does not take on this element.', authority: 'EFM II 5.2.2' },
  'event-handler': { title: 'An attribute that runs code.', authority: 'S-T 106; EFM II 5.2.2' },
  'active-style': { title: 'An inline style that fetches or runs something.', authority: 'S-T 106; EFM II 5.2.2' },
  namespace: { title: 'An XML namespace.', authority: 'EFM II 5.2.2' },
  link: { title: 'A link out of the submission that does not lead to a filing on sec.gov.', authority: 'EFM II 5.2.2' },
  image: { title: 'A picture that is not an attached .jpg or .gif file.', authority: 'EFM II 5.2.2' },
  'nested-table': { title: 'A table within a table.', authority: 'EFM II 5.2.2' },
  'head-element': { title: 'An element of the head outside it.', authority: 'EFM II 5.2.2' },
  'document-structure': { title: 'Not exactly one html and one body element.', authority: 'EFM II 5.2.2' },
  declaration: { title: 'A markup declaration or processing instruction.', authority: 'EFM II 5.2.2' },
  'pdf-unreadable': { title: 'The file is not a PDF that can be read.', authority: 'EFM II 5.2.3; S-T 104' },
  'pdf-encrypted': { title: 'The PDF is encrypted.', authority: 'EFM II 5.2.3' },
  'pdf-form': { title: 'The PDF has form or signature fields.', authority: 'EFM II 5.2.3' },
  'pdf-link': { title: 'The PDF has a link.', authority: 'EFM II 5.2.3' },
  'pdf-action': {
    title: 'The PDF has a script or an action that starts something.',
    authority: 'S-T 106; EFM II 5.2.3',
  },
  'pdf-embedded-file': { title: 'The PDF holds another file.', authority: 'EFM II 5.2.3' },
  'pdf-no-text': { title: 'The PDF has no text: pictures of pages only.', authority: 'EFM II 5.2.3; S-T 304' },
  'file-name': { title: 'A file name EDGAR does not take.', authority: 'EFM II 5.1.1' },
} as const satisfies Record<string, { readonly title: string; readonly authority: string }>;

/** A rule's reason code: stable for ever. */
export type LintCode = keyof typeof lintRules;

/** What is wrong and where. Lines and columns count from 1; in a PDF `line` is the page, or 1 for the file as a whole. */
export interface LintFinding {
  readonly code: LintCode;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  readonly message: string;
  /** `null` where no exact mending is possible. */
  readonly fix: Fix | null;
}

/** What a check reports: a place in the source and, in a few words, what was found there. */
export interface Problem {
  readonly code: LintCode;
  readonly at: number;
  readonly found: string;
  readonly fix?: Fix;
}

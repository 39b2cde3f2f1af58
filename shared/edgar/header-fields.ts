/** A header field of an EDGAR submission: its shape (schema eis_Common of the EDGAR Filer Manual) in a pattern and in words. */
export interface HeaderField {
  readonly pattern: RegExp;
  readonly expected: string;
}

/** The header fields this program writes or checks. */
export const headerFields = {
  cik: { pattern: /^\d{1,10}$/, expected: '1 to 10 digits' },
  fileNumber: {
    pattern: /^\d{1,3}-\d{1,8}(-[A-Za-z0-9]{1,4})?$/,
    expected: 'digits, hyphen, digits, such as 001-12345',
  },
  period: { pattern: /^\d{2}-\d{2}-\d{4}$/, expected: 'MM-DD-YYYY' },
  description: { pattern: /^[\x20-\x5d\x5f-\x7e]{0,255}$/, expected: 'at most 255 characters that EDGAR takes' },
  documentName: {
    pattern: /^(?=.{1,32}$)[A-Za-z0-9][A-Za-z0-9._-]*\.(htm|txt|pdf|fil|jpg|gif|xml|xsd)$/,
    expected:
      'at most 32 letters, digits, periods, underscores or hyphens, the first a letter or digit, ending .htm, .txt or .pdf in lower case',
  },
} as const satisfies Record<string, HeaderField>;

import type { Report } from '../../draft/draft';

const corporate = 'http://www.sec.gov/edgar/coreg';
const fund = 'http://www.sec.gov/edgar/coregsc';

/** The namespace of a submission's root, and what is not certain about it, in words for the filer. */
export interface SubmissionNamespace {
  readonly uri: string;
  readonly doubt: string | null;
}

const series =
  'A fund with series or classes has to name them (element seriesClasses), which this program does not know: add them in EDGARLink Online.';

/**
 * Namespaces of EDGARLink Online submissions: `coreg` for companies, `coregsc` for funds. NT-NCEN is missing from every
 * copy of the schema seen although EDGAR accepts it, so its namespace is a reasoned guess and said to be one.
 */
export function submissionNamespace(report: Report): SubmissionNamespace {
  switch (report) {
    case 'N-CEN':
      return {
        uri: fund,
        doubt: `The schema for NT-NCEN was not at hand; coregsc is assumed because NT-NCSR uses it. If EDGARLink Online refuses this file, upload the HTML instead. ${series}`,
      };
    case 'N-CSR':
    case 'N-SAR':
      return { uri: fund, doubt: series };
    case '10-K':
    case '20-F':
    case '11-K':
    case '10-Q':
    case '10-D':
      return { uri: corporate, doubt: null };
  }
}

/** Of the elements that all submissions share. */
export const commonNamespace = 'http://www.sec.gov/edgar/common';

import type { Draft, Report } from '../draft/draft';

/** EDGAR's submission types for this form; the last is historic. Each also exists with `/A` for an amended notice. */
export const submissionTypes = [
  'NT 10-K',
  'NT 20-F',
  'NT 11-K',
  'NT 10-Q',
  'NT 10-D',
  'NT-NCEN',
  'NT-NCSR',
  'NT-NSAR',
] as const;

export type SubmissionType = (typeof submissionTypes)[number] | `${(typeof submissionTypes)[number]}/A`;

/** Which type each box of the cover asks for. 10-K also covers the transition report, 10-KT, and 10-Q 10-QT. */
export const submissionTypeOfReport: Readonly<Record<Report, (typeof submissionTypes)[number]>> = {
  '10-K': 'NT 10-K',
  '20-F': 'NT 20-F',
  '11-K': 'NT 11-K',
  '10-Q': 'NT 10-Q',
  '10-D': 'NT 10-D',
  'N-CEN': 'NT-NCEN',
  'N-CSR': 'NT-NCSR',
  'N-SAR': 'NT-NSAR',
};

/** The submission type of a draft, `/A` when it is an amendment; `null` while no report is checked. */
export function submissionType(draft: Draft): SubmissionType | null {
  const { report } = draft.cover;
  if (report === null) return null;
  const type = submissionTypeOfReport[report];
  return draft.amendment === null ? type : `${type}/A`;
}

/** A type that looks like one of this form's and is not; the program never produces it. */
export interface LookAlikeType {
  readonly type: string;
  readonly explanation: string;
}

/** Look-alikes on EDGAR, for the explanation beside the type and for the importer. */
export const lookAlikeTypes: readonly LookAlikeType[] = [
  ...['NTN 10K', 'NTN 10Q', 'NTN 10D', 'NTN 20F', 'NTN 11K'].map((type) => ({
    type,
    explanation: "EDGAR's own label for a Form 12b-25 received after its one-day window; a filer never chooses it.",
  })),
  ...['NTFNCSR', 'NTFNCEN', 'NTFNSAR'].map((type) => ({
    type,
    explanation:
      "A label EDGAR gives a fund's notice, probably one that came late; the document inside is NT-NCSR, NT-NCEN or NT-NSAR.",
  })),
  {
    type: 'NT N-CEN',
    explanation: 'The report on Form N-CEN itself, filed late. The notice is NT-NCEN, with a hyphen.',
  },
  { type: 'NT NPORT-P', explanation: 'A report on Form N-PORT filed late; Form 12b-25 does not cover N-PORT.' },
  { type: 'NT N-MFP', explanation: 'A report on Form N-MFP filed late; Form 12b-25 does not cover N-MFP.' },
  {
    type: 'NT 15D2',
    explanation:
      'Notice for a special report under Rule 15d-2; the form has no box of its own, so this program does not produce it.',
  },
];

/** Explains a type that is not one of this form's; `null` when it is one of them or is not known at all. */
export function explainLookAlike(type: string): string | null {
  const wanted = type.trim().toUpperCase().replace(/\/A$/, '');
  return lookAlikeTypes.find((entry) => entry.type === wanted)?.explanation ?? null;
}

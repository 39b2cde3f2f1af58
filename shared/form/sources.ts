/** Where words of the form are known from. `reconstructed` = nobody has compared them with the SEC's own sheet. */
export interface WordingSource {
  readonly title: string;
  readonly reconstructed: boolean;
}

/**
 * The sources of the form's words. None of them is the SEC's own PDF ("SEC 1344"): filers' renderings were compared with
 * one another. `memory` has no written source at all and must be compared with the PDF by a person.
 */
export const wordingSources = {
  'filings-2026': {
    title:
      'Filings of June 2026 compared: Quantum Corp NT 10-K (0001193125-26-270343), Domo, Inc. NT 10-Q (0001628280-26-042197)',
    reconstructed: false,
  },
  'filings-2006': {
    title:
      'Filings of 2006 compared: Apple Computer NT 10-K (0001104659-06-081617, keeps the footer SEC 1344 (03-05)) and NT 10-Q (0001104659-06-053743), NVIDIA NT 10-Q (0001193125-06-188313)',
    reconstructed: false,
  },
  'filing-2004': {
    title: 'Sonus Networks, Inc. NT 10-K of March 15, 2004, read from a scan',
    reconstructed: false,
  },
  'filing-2002': {
    title: 'NVIDIA Corporation NT 10-K of April 29, 2002 (0000950168-02-001121)',
    reconstructed: false,
  },
  'other-edition': {
    title: 'Lost or left out in the filings seen of this edition; supplied from the neighbouring edition',
    reconstructed: true,
  },
  memory: {
    title: 'From memory of the SEC sheet; no written source seen',
    reconstructed: true,
  },
} as const satisfies Record<string, WordingSource>;

/** A key of {@link wordingSources}. */
export type SourceId = keyof typeof wordingSources;

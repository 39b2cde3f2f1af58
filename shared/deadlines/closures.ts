/**
 * A day on which EDGAR did not take filings although no federal holiday rule says so. `counted`: the SEC's announcement
 * that it is treated as a federal holiday for filing is known from the source. `reported`: said to be closed, the
 * announcement was not seen; it is shown beside a date and never moves one, because an early date is never late.
 */
export interface Closure {
  /** ISO date. */
  readonly date: string;
  readonly name: string;
  readonly source: string;
  readonly status: 'counted' | 'reported';
}

/** The day the table below was last gone through. After a year the program says that it is old. */
export const closuresReviewedOn = '2026-08-31';

/** Special closures, editable: one line each. Users add their own with `--holidays FILE` or in the settings. */
export const specialClosures: readonly Closure[] = [
  {
    date: '2004-06-11',
    name: 'National day of mourning for President Reagan',
    source: 'from memory',
    status: 'reported',
  },
  {
    date: '2007-01-02',
    name: 'National day of mourning for President Ford',
    source: 'from memory',
    status: 'reported',
  },
  {
    date: '2018-12-05',
    name: 'National day of mourning for President George H. W. Bush',
    source: 'SEC announcement quoted in ICI Memorandum 31512',
    status: 'counted',
  },
  {
    date: '2018-12-24',
    name: 'Executive departments closed (Christmas Eve)',
    source:
      'Division of Corporation Finance, reported by Morrison & Foerster, December 21, 2018; no second source was seen',
    status: 'reported',
  },
  {
    date: '2019-12-24',
    name: 'Executive departments closed (Christmas Eve)',
    source: 'SEC announcement reported by Cooley PubCo, December 16, 2020',
    status: 'counted',
  },
  {
    date: '2020-12-24',
    name: 'Executive departments closed (Christmas Eve)',
    source: 'SEC announcement reported by Cooley PubCo, December 16, 2020',
    status: 'counted',
  },
  {
    date: '2021-06-18',
    name: 'Juneteenth (observed for the first time)',
    source: 'SEC announcement reported by Cooley PubCo, June 17, 2021',
    status: 'counted',
  },
  { date: '2024-12-24', name: 'Executive departments closed', source: 'from memory', status: 'reported' },
  {
    date: '2025-01-09',
    name: 'National day of mourning for President Carter',
    source:
      'Executive order quoted in the press; EDGAR closed according to Free Writings + Perspectives, January 2025, alone: the SEC announcement was not seen',
    status: 'reported',
  },
  {
    date: '2025-12-24',
    name: 'Executive departments closed (Christmas Eve)',
    source: 'Executive order quoted in the press, December 2025; what EDGAR did was not seen',
    status: 'reported',
  },
  {
    date: '2025-12-26',
    name: 'Executive departments closed (day after Christmas)',
    source: 'Executive order quoted in the press, December 2025; what EDGAR did was not seen',
    status: 'reported',
  },
];

export const calendarStrings = {
  title: 'Calendar',
  lead: 'Every notice on this laptop by its last day, until its report is filed.',
  empty: 'No deadline ahead',
  emptyText: 'A notice appears here as soon as its report, period and filer status are known.',
  columns: {
    notifyBy: 'Notice by',
    registrant: 'Registrant',
    form: 'Form',
    due: 'Report due',
    extended: 'With relief, until',
    when: 'When',
    report: 'The report',
  },
  today: 'today',
  inDays: (days: number) => (days === 1 ? 'tomorrow' : `in ${days} days`),
  ago: (days: number) => (days === 1 ? 'yesterday' : `${days} days ago`),
  signed: 'signed',
  reportFiled: 'Record as filed',
  reportFiledFor: (name: string) => `Record as filed: the report of ${name}`,
  save: 'Save as calendar file…',
  saved: (name: string) => `Saved as ${name}`,
  addTo: 'Save these dates for your calendar…',
} as const;

export const closureStrings = {
  title: 'Days the SEC is closed',
  counted: (date: string) =>
    `Weekends, federal holidays as observed, and the special closures known on ${date} are counted.`,
  own: 'Days you add are counted too, at once and in every deadline.',
  date: 'Day',
  name: 'Reason',
  datePlaceholder: 'MM/DD/YYYY',
  namePlaceholder: 'Executive order',
  unreadable: 'Write a day such as 12/24/2026.',
  add: 'Add',
  read: 'Read a table…',
  remove: (date: string) => `Remove ${date}`,
  addedByYou: 'added by you',
  shippedTable: 'Special closures in this program',
  countedMark: 'counted',
  reportedMark: 'reported only, not counted',
} as const;

export const checklistStrings = {
  title: 'What follows',
  lead: 'From this notice as it stands.',
  by: (date: string) => `By ${date}`,
} as const;

export const companiesStrings = {
  title: 'Companies',
  lead: 'What earlier notices say of each company. A new notice starts from here.',
  empty: 'No company yet',
  emptyText: 'Import an earlier filing, or sign a notice: its company is kept here, encrypted like the drafts.',
  newNotice: 'New notice',
  sameAsLast: 'Same as last time, new period',
  edit: 'Correct',
  remove: 'Delete',
  removed: (name: string) => `${name} is deleted from the companies.`,
  undo: 'Undo',
  save: 'Keep the corrections',
  cancel: 'Cancel',
  editTitle: (name: string) => `Correct ${name}`,
  former: (names: string) => `formerly ${names}`,
  last: (form: string, when: string) => `Last notice: ${form}, ${when}`,
  noDate: 'without a date',
  facts: { cik: 'CIK', secFileNumber: 'SEC file number', fiscalYearEnd: 'Fiscal year end' },
  fiscalYearEndHelp: 'Month and day, such as 12-31.',
  address: 'Address',
  contacts: 'Contacts',
  signers: 'Signers',
  people: 'People, the latest first',
  forget: (name: string) => `Forget ${name}`,
  fields: {
    name: 'Full name',
    formerNames: 'Former names, one a line',
    street: 'Street and number',
    street2: 'Second line',
    city: 'City',
    state: 'State',
    zip: 'Zip code',
    country: 'Country',
  },
  unknown: 'not known',
} as const;

export const newNoticeStrings = {
  title: 'New notice',
  company: 'Company',
  hint: 'Type a company’s name or CIK',
  companies: 'Companies, the latest notice first',
  empty: 'Empty form',
} as const;

export const markStrings = {
  fill: 'Different each time: fill it in.',
  check: 'From last time',
  counted: 'The period after last time',
  stillRight: 'Still right',
  left: (count: number) =>
    count === 1 ? '1 answer from last time to look at' : `${count} answers from last time to look at`,
  next: 'Show the next',
} as const;

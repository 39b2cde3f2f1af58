import type { DueTime, Shelf } from '../features/library/library-rows';
import type { DraftState } from '../../shared/ipc/contracts/drafts';

/** Where a file that could not be read is now. */
function whereKept(file: string, keptAs: string | null): string {
  if (keptAs === null) return `The file was ${file}.`;
  return keptAs === file ? `The file ${file} is left where it is.` : `Kept untouched as kept-aside/${keptAs}.`;
}

export const libraryStrings = {
  title: 'Library',
  lead: (count: number) =>
    count === 1 ? '1 notice on this laptop' : `${count.toLocaleString('en-US')} notices on this laptop`,
  newNotice: 'New notice',
  importFiling: 'Import a filing',
  sample: 'Open the sample filing',
  search: 'Search registrants, periods, people and text',
  show: 'Which notices',
  shelves: {
    all: 'On the desk',
    draft: 'Drafts',
    travelling: 'In signature',
    signed: 'Signed',
    voided: 'Voided',
    archived: 'Archived',
    trash: 'Trash',
  } satisfies Record<Shelf, string>,
  due: 'By next date',
  dueTimes: {
    any: 'Any next date',
    week: 'Within 7 days',
    month: 'Within 30 days',
    passed: 'Past',
    unknown: 'Not known yet',
  } satisfies Record<DueTime, string>,
  layouts: { table: 'As a table', cards: 'As cards' },
  found: (count: number) => (count === 1 ? '1 found' : `${count.toLocaleString('en-US')} found`),
  foundSoFar: (count: number) => `${count.toLocaleString('en-US')} found, reading the texts…`,
  states: {
    draft: 'Draft',
    'out-for-signature': 'Out for signature',
    received: 'To sign',
    returned: 'Sent back',
    signed: 'Signed',
    voided: 'Voided',
  } satisfies Record<DraftState, string>,
  columns: {
    registrant: 'Registrant',
    form: 'Form',
    period: 'Period ended',
    next: 'Next date',
    findings: 'Findings',
    saved: 'Last saved',
    actions: 'Actions',
  },
  untitled: 'Registrant not named yet',
  open: (name: string) => `Open ${name}`,
  actionsFor: (name: string) => `Actions for ${name}`,
  edit: 'Open',
  openInNewWindow: 'Open in new window',
  duplicate: 'Duplicate',
  delete: 'Delete',
  restore: 'Take out of the trash',
  archive: 'Archive',
  unarchive: 'Back on the desk',
  conflict: 'Changed on two laptops',
  noDate: 'Not known yet',
  next: {
    notifyBy: (distance: string) => `Notice due ${distance}`,
    extendedDue: (distance: string) => `Report due ${distance}`,
    passed: (distance: string) => `Was due ${distance}`,
  },
  distance: (days: number) => {
    if (days === 0) return 'today';
    if (Math.abs(days) === 1) return days > 0 ? 'tomorrow' : 'yesterday';
    return days > 0 ? `in ${days.toLocaleString('en-US')} days` : `${(-days).toLocaleString('en-US')} days ago`;
  },
  noFindings: 'None',
  toFix: (count: number) => `${count} to fix`,
  toCheck: (count: number) => `${count} to check`,
  select: (name: string) => `Select ${name}`,
  selectAll: 'Select all',
  selectNone: 'Select none',
  selected: (count: number) => (count === 1 ? '1 selected' : `${count.toLocaleString('en-US')} selected`),
  bulk: 'Selected notices',
  exportSelected: 'Export as',
  exporting: 'Exporting notices',
  exported: (count: number, file: string) => `${count === 1 ? '1 notice' : `${count} notices`} saved in ${file}.`,
  more: (count: number) => `Show more (${count.toLocaleString('en-US')})`,
  noForm: 'Form not given',
  noPeriod: 'period not given',
  deleted: (name: string) => `${name} is in the trash.`,
  undo: 'Undo',
  emptyTitle: 'Start with the notice you filed last time',
  emptyText:
    'Drop last year’s Form 12b-25 here – text, HTML or PDF – and Filing Desk reads it into a draft. Or begin with an empty form.',
  firstSteps: {
    title: 'Ready to sign in three minutes',
    done: 'done',
    go: 'Go there',
    vault: { title: 'Passphrase', text: 'Your drafts are encrypted on this laptop.' },
    signer: { title: 'A signer', text: 'Make a key for the officer who signs, or bring in the company’s own.' },
    attestation: {
      title: 'The attestation on paper',
      text: 'Print it, sign it by hand, file the scan: Rule 302(b)(2) asks for it once.',
    },
    learn: { title: 'How a notice comes about', text: 'Two minutes of reading, inside the program.' },
  },
  nothingFound: 'No notice matches',
  nothingFoundText: 'Try fewer letters or any date, or look among the archived ones and in the trash.',
  reading: 'Reading the library',
  damagedTitle: 'Files that could not be read',
  whereKept,
  retry: 'Try again',
  dropToImport: 'Drop to import',
  dropToCheck: 'Drop to check for EDGAR',
  dropToVerify: 'Drop to verify',
} as const;

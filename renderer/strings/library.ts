import type { DraftState } from '../../shared/ipc/contracts/drafts';

export const libraryStrings = {
  title: 'Library',
  lead: (count: number) =>
    count === 1 ? '1 notice on this laptop' : `${count.toLocaleString('en-US')} notices on this laptop`,
  newNotice: 'New notice',
  importFiling: 'Import a filing',
  sample: 'Open the sample filing',
  search: 'Search by registrant, form or period',
  all: 'All',
  states: { draft: 'Draft', signed: 'Signed', voided: 'Voided' } satisfies Record<DraftState, string>,
  columns: {
    registrant: 'Registrant',
    report: 'Form',
    period: 'Period ended',
    state: 'State',
    saved: 'Last saved',
    actions: 'Actions',
  },
  untitled: 'Registrant not named yet',
  open: (name: string) => `Open ${name}`,
  actionsFor: (name: string) => `Actions for ${name}`,
  edit: 'Open',
  duplicate: 'Duplicate',
  delete: 'Delete',
  deleted: (name: string) => `${name} is in the trash.`,
  undo: 'Undo',
  emptyTitle: 'Start with the notice you filed last time',
  emptyText:
    'Drop last year’s Form 12b-25 here – text, HTML or PDF – and Filing Desk reads it into a draft. Or begin with an empty form.',
  nothingFound: 'No notice matches',
  nothingFoundText: 'Try fewer letters, or show all states.',
  damagedTitle: 'Files that could not be read',
  damaged: (file: string, keptAs: string, reason: string) => `${file}: ${reason}. Kept untouched as ${keptAs}.`,
  retry: 'Try again',
  dropToImport: 'Drop to import',
  dropToVerify: 'Drop to verify',
} as const;

export const dialogStrings = {
  close: 'Close',
  export: {
    title: 'Export the notice',
    unsigned: 'These are unsigned copies. The signed packet is saved at the end of signing.',
    saved: (name: string) => `Saved as ${name}`,
    kinds: {
      pdf: ['PDF', 'The pages as the preview shows them'],
      html: ['EDGAR HTML', 'The document to upload, in EDGAR’s subset of HTML'],
      txt: ['EDGAR text', 'The document to upload, 80 characters a line'],
      xml: ['Submission file', 'EDGARLink Online XML, without any access code'],
      json: ['Draft', 'The answers as a file, for another Filing Desk or the command line'],
    },
    save: 'Save…',
  },
  find: {
    title: 'Find and replace',
    find: 'Find',
    replace: 'Replace with',
    matchCase: 'Match case',
    found: (count: number, fields: number) =>
      count === 0 ? 'Not found' : `${count} in ${fields === 1 ? '1 field' : `${fields} fields`}`,
    next: 'Next field',
    replaceAll: 'Replace all',
    step: (count: number) => `Replace ${count}`,
  },
  edition: {
    title: 'Edition of the form',
    lead: 'The words printed on the sheet. Your answers stay; a box the other edition lacks is named below.',
    current: 'In use',
    use: 'Use this edition',
    lost: (label: string) => `This edition has no box for ${label}.`,
    step: 'Edition of the form',
  },
} as const;

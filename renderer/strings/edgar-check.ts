export const edgarStrings = {
  title: 'EDGAR check',
  lead: 'What EDGAR would refuse in a document, before it is sent. Nothing leaves this laptop.',
  choose: 'Choose a document',
  another: 'Another document',
  dropTitle: 'Drop an .htm, .txt or .pdf here',
  dropText: 'Every reason is listed with its place, the rule behind it, and the exact fix where there is one.',
  checking: 'Checking…',
  clean: 'Save a cleaned copy…',
  cleanLead: 'The copy keeps every word and mends what can be mended exactly; the original stays as it is.',
  cleaned: (name: string, left: number) =>
    left === 0 ? `Saved as ${name}. Nothing is left to mend.` : `Saved as ${name}. ${left} left to mend by hand.`,
  none: 'Nothing that EDGAR would refuse',
  noneText: (name: string) => `${name} passes every check this program knows.`,
  count: (name: string, total: number, fixable: number) =>
    `${name}: ${total} to mend, ${fixable} of them by the cleaned copy`,
  table: 'Findings',
  columns: { place: 'Line, column', what: 'What', fix: 'Fix', rule: 'Rule' },
  fix: (replacement: string) => (replacement === '' ? 'Leave it out' : `Write ${replacement}`),
  byHand: 'By hand',
  more: (hidden: number) => `and ${hidden} more; the first 500 are shown`,
} as const;

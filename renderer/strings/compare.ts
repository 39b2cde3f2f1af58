export const compareStrings = {
  with: 'Compare this notice with',
  clear: 'Compare with none',
  nothing: 'No other notice',
  same: 'No answer differs.',
  count: (fields: number) => (fields === 1 ? '1 field differs.' : `${fields} fields differ.`),
  yes: 'Yes',
  no: 'No',
  revision: (number: number) => `Revision ${number}`,
  restore: 'Bring this revision back',
} as const;

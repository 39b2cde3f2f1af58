const titles = {
  signed: 'The signed packet cannot be read',
  travels: 'The record of this hand-over cannot be read',
  comments: 'The comments cannot be read',
  audit: 'The audit log cannot be read whole',
  other: 'A file of this notice cannot be read',
} as const;

type LostKind = keyof typeof titles;

/** A file of a notice that could not be read. */
export const lostStrings = {
  titles,
  /** By the folder that the file is in. */
  kindOf: (file: string): LostKind => {
    const [folder = ''] = file.split('/');
    return folder in titles ? (folder as LostKind) : 'other';
  },
  bring: 'Bring in the packet…',
  takeBack: 'Take back',
  signer: 'the signer',
} as const;

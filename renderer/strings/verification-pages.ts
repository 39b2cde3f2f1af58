import { packetNames } from '../../shared/signature/packet-layout';

/** What stands over and around the pages of a verified file. */
export const verificationPagesStrings = {
  title: 'The pages',
  choose: 'Show',
  asSigned: (name: string) => `As signed by ${name}`,
  whole: 'The file as it is now',
  loading: 'Drawing the pages…',
  file: (name: string) => {
    if (name === packetNames.notice) return 'The notice';
    const [, turn = '1'] = /\.(\d)\.pdf$/.exec(name) ?? [];
    return `Authentication document${turn === '1' ? '' : ` of signer ${turn}`}`;
  },
  validSigned: (names: readonly string[]) => `These are the pages that ${[...new Set(names)].join(' and ')} signed.`,
  validWhole: 'The whole file: the pages that were signed, with every seal and time stamp.',
  unprovenWho: 'These are the pages that were signed. Who signed them is only what the certificate says of itself.',
  unprovenClaims: 'These are the pages that were signed. Who signed them, or when, is not proven.',
  undecided: 'It cannot be decided whether these pages are what was signed.',
  nobody: 'No signature that can be read covers these pages.',
  notIntact: 'These pages are not what was signed: the signed bytes were changed. Words may be missing from them.',
  unfitting: 'Nothing shows that these pages were signed: the signature does not fit them.',
  beforeChange: (name: string) =>
    `These are the pages that were signed under the name ${name}, before the file was changed. The changed pages: “The file as it is now”.`,
  changed: (name: string, savings: readonly number[]) =>
    `These pages are not what was signed under the name ${name}: the file was changed afterwards${savings.length === 0 ? '' : ` (saving ${savings.join(', ')})`}.`,
  invalid: 'This file is not valid: do not rely on these pages. “Why” says what is wrong.',
  notDrawn: 'The pages cannot be drawn here. The verdict does not depend on that.',
  none: 'No page is drawn: the file could not be read to its end.',
} as const;

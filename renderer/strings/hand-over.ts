import type { Travel } from '../../shared/ipc/contracts/hand-over';

/** How a hand-over ended, for the band over the draft. */
type Outcome = NonNullable<Travel['sent']>['outcome'];

export const handOverStrings = {
  send: {
    button: 'Send for signature',
    title: 'Send for signature',
    lead: 'One encrypted file takes the notice to the signer’s laptop, by stick or mail. Until the answer comes back, nothing can be edited here.',
    blocked: (count: number) =>
      count === 1
        ? 'One finding stops the signature. Fix it before sending.'
        : `${count} findings stop the signature. Fix them before sending.`,
    toFindings: 'Show the findings',
    waiting: (count: number) =>
      count === 1
        ? '1 answer from last time has not been looked at.'
        : `${count} answers from last time have not been looked at.`,
    how: 'How the file is locked',
    certificate: 'For the signer’s certificate',
    certificateHelp: 'Only the signer’s own key opens it. Nothing has to be said over the telephone.',
    passphrase: 'Under a passphrase',
    passphraseHelp:
      'For a signer whose certificate you do not have. Say the passphrase over the telephone, never in the same mail.',
    signer: 'Signer',
    noContacts:
      'No signer’s certificate is here yet. Signers save theirs under Signers; every signed packet holds one too.',
    addContact: 'Add a certificate…',
    own: 'this laptop',
    expired: 'expired',
    selfIssued: 'self-issued',
    name: 'Signer’s name',
    phrase: 'Passphrase',
    phraseHelp: 'Shown now and kept nowhere. Write it down or say it now.',
    suggest: 'Suggest another',
    days: 'Good for, in days',
    daysHelp: 'After that the file no longer opens.',
    note: 'Message',
    notePlaceholder: 'What the signer should look at',
    from: 'Your name',
    fromHelp: 'Stands at your comments and in the audit log.',
    save: 'Save the file…',
    cancel: 'Cancel',
    sent: (fileName: string) => `Saved as ${fileName}. Give it to the signer.`,
  },
  band: {
    out: (to: string) => `Out for signature: ${to}`,
    outSince: (when: string, until: string) => `Sent ${when}. The file can be opened until ${until}.`,
    lapsed: (until: string) => `The file could be opened until ${until}. Take it back to send it again.`,
    openAnswer: 'Open the answer…',
    takeBack: 'Take back',
    takeBackTitle: 'Take the notice back?',
    takeBackText: (to: string) =>
      `You can edit here again. The file that ${to} has stays readable: tell ${to} not to sign it. An answer to it will be shown as a fork.`,
    takeBackConfirm: 'Take back',
    changes: (to: string) => `${to} asks for changes`,
    changesNone: 'The comments stand beside the fields.',
    showComments: 'Show the comments',
    received: (from: string) => `From ${from}, to be signed`,
    receivedNone: 'Read the pages, then sign or ask for changes. Nothing can be edited here.',
    returned: (from: string) => `Sent back to ${from} with a wish for changes`,
    returnedText: 'It is signed when it comes again. A lost file can be saved once more.',
    signed: (from: string) => `Signed here for ${from}`,
    signedText: 'The packet goes back in one encrypted file.',
    signedSent: (when: string) => `Sent back ${when}. A lost file can be saved once more.`,
    nextSigner: (name: string) => `${name} signs next`,
    sendToNext: 'Send to the next signer',
  },
  outcomes: {
    open: 'out',
    'taken-back': 'taken back',
    'changes-requested': 'changes asked for',
    signed: 'signed',
  } satisfies Record<Outcome, string>,
  review: {
    pages: 'The notice, page by page',
    sign: 'Go on to sign',
    askForChanges: 'Ask for changes',
    pick: 'Click an answer on the pages to comment on it.',
  },
  answer: {
    signedTitle: 'Send the signed notice back',
    changesTitle: 'Ask for changes',
    signedLead: (from: string) => `Makes one encrypted file with the signed packet. Only ${from}’s laptop opens it.`,
    changesLead: (from: string) =>
      `Makes one encrypted file with your comments. Only ${from}’s laptop opens it; the notice comes back changed.`,
    comments: (open: number) => (open === 1 ? '1 open comment goes with it.' : `${open} open comments go with it.`),
    note: 'Message',
    sendBack: 'Send back…',
    saved: (fileName: string) => `Saved as ${fileName}. Give it to the sender.`,
  },
  open: {
    command: 'Open a hand-over',
    title: 'Open a hand-over',
    looking: 'Looking at the file…',
    forPassphrase: 'Type the passphrase that the sender told you.',
    forCertificate: (name: string) => `Made for ${name}. Type the passphrase of that key.`,
    forAnswer: 'An answer to a notice sent from this laptop.',
    passphrase: 'Passphrase',
    open: 'Open',
    opening: 'Opening…',
    close: 'Close',
    another: 'Choose another file…',
    tryAgain: 'Try again',
    drop: 'Drop to open',
  },
  fork: {
    title: 'Two histories of one notice',
    lead: (from: string, common: number) =>
      `This laptop and ${from} went on with the notice separately after event ${common} of the audit log. Nothing was changed here.`,
    here: 'On this laptop',
    there: (from: string) => `From ${from}`,
    head: 'Head of the log',
    events: (count: number) => (count === 1 ? '1 event' : `${count} events`),
    keepMine: 'Keep this laptop’s',
    takeTheirs: (from: string) => `Go on with ${from}’s`,
    explain:
      'Going on with the other history keeps this laptop’s log aside, whole, and its text among the revisions. The audit log says what was decided.',
  },
  identity: { saveCertificate: 'Save the certificate to give away', saved: (name: string) => `Saved as ${name}.` },
} as const;

export const commentStrings = {
  title: 'Comments',
  pane: (open: number) => `Comments (${open})`,
  on: (label: string) => `On ${label}`,
  whole: 'The notice as a whole',
  add: 'Add a comment',
  addOn: (label: string) => `Comment on ${label}`,
  placeholder: 'What should change, or be looked at?',
  field: 'About',
  save: 'Comment',
  cancel: 'Cancel',
  resolve: 'Resolve',
  reopen: 'Open again',
  undo: 'Undo',
  resolvedBy: (name: string, when: string) => `Resolved by ${name}, ${when}`,
  showResolved: (count: number) => `Resolved (${count})`,
  none: 'No comment yet',
  noneText: 'Comments stand beside a field, travel with the notice, and are never printed.',
  goTo: (label: string) => `Go to ${label}`,
  mark: (count: number, label: string) =>
    count === 1 ? `1 open comment on ${label}` : `${count} open comments on ${label}`,
  added: 'Comment added.',
  resolved: 'Comment resolved.',
  reopened: 'Comment opened again.',
  name: 'Your name',
  nameHelp: 'Asked once. It stands at your comments and hand-overs.',
} as const;

export const settingsStrings = {
  title: 'Settings',
  appearance: 'Appearance',
  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark' },
  textSize: 'Text size',
  contrast: 'High contrast and reduced motion follow the system.',
  security: 'Passphrase and lock',
  lock: 'Lock now',
  current: 'Passphrase now',
  next: 'New passphrase',
  again: 'New passphrase again',
  change: 'Change the passphrase',
  changed: 'The passphrase is changed.',
  mismatch: 'The two are not the same.',
  about: 'About',
  version: 'Version',
  offline: 'This program opens no network connection, in any of its processes.',
  licences: 'Licences of what is inside',
  licenceList: {
    lead: 'Every package whose code or files are in this program, with its licence as it came.',
    search: 'Search the licences',
    count: (count: number) => (count === 1 ? '1 package' : `${count} packages`),
    noText: (licence: string) => `The package carries no text of its own; its licence is ${licence}.`,
  },
  reminders: {
    title: 'Reminders',
    kinds: {
      counts: [
        'Count the notices that are due',
        'On the last day and the day before, without a name: “2 notices are due tomorrow”.',
      ],
      names: ['Name the registrants', 'Whoever sees the screen, locked or shared, reads who is late.'],
      off: ['No reminders', 'The calendar and the library still show every date.'],
    },
  },
} as const;

export const vaultStrings = {
  welcome: 'Welcome to Filing Desk',
  verifyOnly: 'Only verify a file',
  back: 'Back',
  waits: (names: readonly string[], state: 'absent' | 'locked') => {
    const [first = '', ...others] = names;
    const files = others.length === 0 ? `${first} opens` : `${first} and ${others.length} more open`;
    return `${files} ${state === 'locked' ? 'after unlocking' : 'once the vault is set up'}.`;
  },
  welcomeText:
    'Prepare, sign and keep SEC Form 12b-25 on this laptop. Drafts are inside information: they are kept encrypted, under a passphrase only you know.',
  passphrase: 'Choose a passphrase',
  passphraseHelp: 'At least 12 characters. Four unrelated words are easy to keep in mind and hard to guess.',
  again: 'The passphrase again',
  mismatch: 'The two are not the same.',
  short: 'Use at least 12 characters.',
  create: 'Set up the vault',
  recoveryTitle: 'Print your recovery key',
  recoveryText:
    'It opens the vault if the passphrase is lost. It is shown once and kept nowhere on this laptop. Store the paper in a safe.',
  print: 'Print',
  copied: 'I have stored the recovery key safely',
  goOn: 'Go on',
  locked: 'Filing Desk is locked',
  unlockPassphrase: 'Passphrase',
  unlockRecovery: 'Recovery key',
  unlock: 'Unlock',
  useRecovery: 'Use the recovery key instead',
  usePassphrase: 'Use the passphrase instead',
  starting: 'Opening…',
} as const;

/** Lock, key ring, backup and restore. */
export const vaultCareStrings = {
  lockAfter: 'Lock after',
  lockTimes: (minutes: number) => (minutes === 0 ? 'Never' : `${minutes} min`),
  lockHelp: 'Without a key or a click. Sleep and a locked screen lock it at once.',
  keyRing: 'Open with this computer’s key ring at the start',
  keyRingHelp:
    'After every lock the passphrase is asked again, also after a restart. Printed recovery key and passphrase stay as they are.',
  noKeyRing: 'This computer has no key ring that protects a secret.',
  openByKeyRing: 'Open with the key ring',
  backup: 'Backup',
  backupText:
    'The whole vault in one encrypted file: drafts, history, signed packets, signers. It has a passphrase of its own; what is restored from it opens with the passphrase the vault has today.',
  backupPassphrase: 'Passphrase of the backup',
  again: 'The same again',
  mismatch: 'The two are not the same.',
  backUp: 'Back up…',
  backingUp: 'Writing the backup',
  backedUp: (name: string, files: number) => `${name} is written: ${files.toLocaleString('en-US')} files of the vault.`,
  restoreInstead: 'Restore a backup',
  restoreTitle: 'Restore a backup',
  restoreText: 'It takes the vault’s place. A vault that is here now is kept beside it, never overwritten.',
  restore: 'Choose the backup…',
  restored: (files: number) =>
    `${files.toLocaleString('en-US')} files are back. Unlock with the passphrase that vault had.`,
  keptAs: (name: string) => `The vault that was here is kept as ${name}.`,
  conflictTitle: 'Changed on two laptops',
  conflictText:
    'A synced folder brought another version of these notices. Both texts are kept: compare them, take over what is right, and delete the other.',
  sideBySide: 'Show side by side',
  readOnly: {
    title: 'The disk takes no writes: nothing can be saved now',
    text: 'You can read, print and verify. To save, free some space on the disk, or make the vault’s folder writable: what you type stays on screen and is saved as soon as that is done.',
  },
  toUnlock: 'Unlock',
  back: 'Back',
} as const;

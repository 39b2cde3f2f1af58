export const signingStrings = {
  title: 'Sign the notice',
  steps: { prepare: 'Check', read: 'Read', adopt: 'Adopt', seal: 'Seal', sealed: 'Done' },
  stepsLabel: 'Steps of signing',
  leave: 'Back to the editor',
  noDraftTitle: 'Nothing to sign is open',
  noDraftText: 'Open a notice from the library first.',
  toLibrary: 'Go to the library',
  prepare: {
    heading: 'Is the notice ready?',
    ready: 'Every rule has been asked. Nothing stands against signing.',
    blocked: (count: number) =>
      count === 1
        ? '1 finding must be fixed before anyone can sign.'
        : `${count} findings must be fixed before anyone can sign.`,
    reasons: 'These findings may stand if you say why. Your reason is kept with the signed notice.',
    reason: 'Reason',
    fix: 'Go to the field',
    noSignerTitle: 'Nobody can sign on this laptop yet',
    noSigner: 'Make a signer first: a key and certificate in the name of the person who signs.',
    toSigners: 'Set up a signer',
    begin: 'Freeze and read',
    freezing: 'Freezing the notice…',
    explain:
      'The notice is frozen now: what you read on the next page are the very bytes that will be sealed. If anything changes in between, sealing refuses.',
  },
  read: {
    heading: 'Read every page',
    text: 'These are the bytes to be sealed. Scroll to the end of the last page to go on.',
    seen: (seen: number, pages: number) => `${seen} of ${pages} pages read`,
    hash: 'SHA-256 of these bytes',
    next: 'I have read all pages',
  },
  adopt: {
    heading: 'Adopt the signature',
    typed: (name: string) => `Type your name exactly as it stands in the signature block: ${name}`,
    label: 'Your full name',
    preview: 'It will stand as',
    mismatch: (name: string) => `The name must read “${name}”, letter for letter.`,
    agree: 'I adopt this statement and the signature below.',
    next: 'Go on to seal',
  },
  seal: {
    heading: 'Seal with your key',
    signer: 'Signer',
    noAttestation: (name: string) =>
      `${name}’s wet-ink attestation is not on file. Rule 302(b)(2) asks for it before the first electronic signature.`,
    attest: 'File the attestation',
    passphrase: 'Passphrase of this key',
    passphraseHelp: 'Used once, now. It is not kept and not written anywhere.',
    seal: 'Seal the notice',
    sealing: 'Sealing…',
    clock: 'The time of signing comes from this laptop’s clock. It is a claim, not a proof.',
  },
  sealed: {
    heading: 'Signed and sealed',
    at: (time: string) => `Signed ${time} by this laptop’s clock.`,
    next: 'What to do now',
    savePacket: 'Save the packet',
    drag: 'Or drag a file into a mail, a folder or the browser:',
    dragFiles: { packet: 'Packet', pdf: 'Signed PDF' },
    savePdf: 'Save the signed PDF',
    saveCertificate: 'Save the certificate of signature',
    saved: (name: string) => `Saved as ${name}`,
    auditHash: 'Audit hash',
    files: 'In the packet',
    toLibrary: 'Back to the library',
    tasks: {
      upload: 'Upload the filing set',
      uploadText: (documents: string) =>
        `Log in to EDGAR and upload ${documents} from the packet. The signed PDF stays with you: EDGAR takes no signed PDF.`,
      keep: 'Keep the packet',
      keepText:
        'The authentication document is kept five years, the attestation seven after its last use. Retention reminds you.',
      by: (when: string) => `By ${when}`,
      noDate: 'When it comes up',
    },
  },
} as const;

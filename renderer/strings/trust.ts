import type { TrustPurpose } from '../../shared/ipc/contracts/trust';

export const trustStrings = {
  title: 'Trusted certificates',
  lead: 'Certificates that you compared and trust. They decide here, and on this laptop alone, whose signature and which time stamp counts as proven.',
  empty: 'None yet. A signature is then only as good as what its certificate says of itself.',
  add: 'Add a certificate',
  purposes: { signatures: 'Signatures', 'time-stamps': 'Time stamps' } satisfies Record<TrustPurpose, string>,
  selfIssued: 'Self-issued',
  issued: (issuer: string) => `Issued by ${issuer}`,
  authority: 'An authority',
  expired: 'Expired',
  valid: (from: string, until: string) => `Valid from ${from} to ${until}`,
  added: (date: string) => `Added ${date}`,
  addedEarlier: 'Added with an earlier version',
  fingerprint: 'SHA-256 fingerprint',
  remove: 'Remove',
  removeNamed: (name: string) => `Remove ${name}`,
  removal: {
    title: 'Trust it no longer?',
    text: (name: string) =>
      `Whatever rests on the certificate of ${name} will count as unproven again. To trust it later, its fingerprint has to be compared anew.`,
    confirm: 'Remove',
    keep: 'Keep it',
  },
  dialog: {
    title: 'Trust a certificate',
    choose: 'The file holds several certificates. Which one do you trust?',
    name: 'Name',
    issuer: 'Issued by',
    itself: 'Itself: it is self-issued, and nobody else vouches for it',
    validity: 'Valid',
    between: (from: string, until: string) => `${from} to ${until}`,
    purpose: 'Trusted for',
    purposes: {
      signatures: 'Signatures: of this signer, or of those whom this authority certified',
      'time-stamps': 'Time stamps of this authority',
    } satisfies Record<TrustPurpose, string>,
    compare: (name: string) =>
      `Anyone can make a certificate with this name. Ask ${name} for the fingerprint face to face, or on a telephone number that you had before; do not take it from the file itself or from the message that brought it. In Filing Desk it stands on the Signers screen. Compare every group.`,
    compareAuthority: (name: string) =>
      `Anyone can make a certificate with this name. Compare every group with the fingerprint that ${name} publishes, or that your IT department gave you by another way. Whatever this authority certifies will count as proven here.`,
    staysSelfIssued: 'It stays self-issued: it is you who vouches for it, on this laptop only.',
    confirm: 'I compared all 16 groups with the fingerprint that I was given that way. They are the same.',
    cancel: 'Cancel',
    trust: 'Trust it',
  },
} as const;

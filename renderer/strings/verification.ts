import { writtenDate } from '../../shared/form/fields/parse-date';
import type { Verdict, VerificationReport, VerifiedSignature } from '../../shared/verification/report';

/** Which notice: "the NT 10-Q of Acme Corp. for the period ended September 30, 2025". */
function whichNotice(notice: VerificationReport['notice']): string {
  if (notice === null) return 'the notice';
  const { form, registrant, periodEnded } = notice;
  const of = registrant === null ? '' : ` of ${registrant}`;
  const period = periodEnded === null ? '' : ` for the period ended ${writtenDate(periodEnded)}`;
  return `the ${form ?? 'Form 12b-25'}${of}${period}`;
}

/** What the verification screen says. */
export const verificationStrings = {
  title: 'Verify',
  lead: 'Check a signed PDF or packet from anyone. Nothing is sent anywhere.',
  lockedNote:
    'The vault is locked: the certificates you trust and the keys you called lost count only after unlocking.',
  choose: 'Choose a file',
  another: 'Check another file',
  chosenFile: 'The chosen file',
  cancel: 'Cancel',
  export: 'Save the report',
  savedAs: (name: string) => `Saved as ${name}`,
  dropTitle: 'Drop a signed PDF or packet here',
  dropText: 'The seal, every change after it, the audit log and the pages themselves are checked on this laptop.',
  checking: (name: string) => `Checking ${name}…`,
  verdicts: {
    valid: { title: 'Valid', sentence: 'This is what was signed: the seal is whole and nothing was changed after it.' },
    invalid: {
      title: 'Not valid',
      sentence: 'Do not rely on this file: it is not what was signed, or its seal is broken.',
    },
    indeterminate: {
      title: 'Cannot be decided',
      sentence: 'The file shows no break, yet something needed to call it valid is missing or not known here.',
    },
  } satisfies Record<Verdict, { title: string; sentence: string }>,
  validNotice: (names: readonly string[], notice: VerificationReport['notice']) =>
    `This is ${whichNotice(notice)}, as ${names.join(' and ')} signed it. Nothing was changed since, and the pages say what was signed.`,
  validStranger: (names: readonly string[]) =>
    `Signed by ${names.join(' and ')}, and nothing was changed since. It is no notice of this program, so only its signatures were checked.`,
  onlyWho: (names: readonly string[]) =>
    `Nothing was changed since it was signed, but that ${names.join(' and ')} signed it is only what the certificate says of itself.`,
  reasons: 'Why',
  where: 'Where',
  place: (file: string, field: string) => (file === 'file' ? field : `${file}, field ${field}`),
  signatures: 'Signatures',
  unreadSignatures: 'No signature could be read.',
  noSignature: 'There is no signature in this file.',
  signature: 'Signature',
  stamp: 'Time stamp',
  stampOn: (file: string) => `Time stamp on ${file.charAt(0).toLowerCase()}${file.slice(1)}`,
  stampedBy: 'Stamped by',
  noCertificate: 'The certificate in it cannot be read.',
  who: 'Who',
  selfIssued: 'The certificate is self-issued: it names this person, and nobody else vouches for it.',
  trusted: 'You trust this certificate, or the authority that issued it.',
  trustedSelfIssued: 'The certificate is self-issued, and on your list: you compared its fingerprint and trust it.',
  trustIt: 'Compare and trust this certificate…',
  trustStamp: 'Compare and trust this time-stamp authority…',
  untrusted: 'Issued by an authority that is not known here.',
  when: 'When',
  proven: (time: string) => `Proven by a time-stamp token: ${time}`,
  claimed: (time: string) => `${time}, as the signer’s own clock claimed. No time stamp proves it.`,
  unknownStamp: 'It stamps a time, which proves nothing here: its authority is not one that you trust.',
  brokenStamp: 'It proves no time, for it does not fit this file.',
  noTime: 'No time is stated.',
  what: 'What is proven',
  coverage: {
    'entire-file': 'The signature covers the whole file.',
    'entire-revision': 'The signature covers the file as it was when it was signed.',
    unclear: 'It is not clear what the signature covers.',
  } satisfies Record<VerifiedSignature['coverage'], string>,
  changes: {
    none: 'Nothing was changed afterwards.',
    'signatures-and-timestamps': 'Afterwards only signatures and time stamps were added, as they may be.',
    forbidden: 'Afterwards something was changed that must not be.',
    unclear: 'It is not clear what was changed afterwards.',
  } satisfies Record<VerifiedSignature['changes'], string>,
  intact: 'The signed bytes are unchanged.',
  notIntact: 'The signed bytes were changed, or the signature does not fit them.',
  level: 'Level',
  levels: {
    'PAdES-B-T': 'PAdES-B-T: a time stamp proves when it was signed.',
    'PAdES-B-B': 'PAdES-B-B: a baseline signature without a proven time.',
    none: 'No PAdES baseline signature.',
  } satisfies Record<VerifiedSignature['level'], string>,
  certificate: (from: string, until: string) => `Certificate valid from ${from} to ${until}`,
  notProven: 'What is not proven',
  notProvenText:
    'That the person was entitled to sign, that what the notice says is true, and that it was filed with the Commission. A self-issued certificate and a laptop’s clock are the signer’s own word.',
  audit: 'Audit log',
  auditStates: {
    intact: (events: number) => `The chain of ${events} events is whole.`,
    broken: () => 'The chain is broken.',
    absent: () => 'There is none in this file.',
  },
  matchesSeal: 'Its head is the one that was sealed.',
  doesNotMatchSeal: 'Its head is not the one that was sealed.',
  packet: 'Packet',
  notListed: {
    'manifest.json': 'the list itself',
    'manifest.json.p7s': 'the seal on the list',
    'VERIFY.md': 'how to verify, not listed',
  } as Readonly<Record<string, string>>,
  packetUnread: 'The packet cannot be opened.',
  packetStates: {
    complete: 'Every listed file is there, no other is, and all hashes agree.',
    invalid: 'Its files do not agree with its list.',
  },
} as const;

import type { Verdict } from '../../shared/verification/report';

type Effect = Exclude<Verdict, 'valid'>;

/**
 * Every reason the verifier can give: its stable code, what it makes of the verdict, and what it is about. Codes are never
 * reused; a reason that is not in this table cannot be given.
 */
export const reasonTable = {
  // signatures and their place in the file
  E_SIG_NONE: { effect: 'invalid', title: 'The file holds no signature.' },
  E_SIG_MALFORMED: { effect: 'invalid', title: 'A signature dictionary is not as ISO 32000 says.' },
  E_SIG_APPEARANCE: { effect: 'invalid', title: "A signature's appearance says something else than its certificate." },
  E_BR_GAP: { effect: 'invalid', title: 'A byte range leaves out more than the signature itself.' },
  E_BR_COVERAGE: { effect: 'invalid', title: 'A byte range does not end where a saving of the file ends.' },
  // what happened after signing
  E_REV_UNSIGNED: { effect: 'invalid', title: 'The file was changed after signing.' },
  E_SHADOW: { effect: 'invalid', title: 'Content was prepared to be shown, hidden or replaced after signing.' },
  E_MDP: { effect: 'invalid', title: 'A change that the certifying signature forbids.' },
  E_VAP: { effect: 'invalid', title: 'What a field holds and what it shows differ.' },
  // the file itself
  E_STRUCT: { effect: 'invalid', title: 'The structure of the file is broken or ambiguous.' },
  E_ACTIVE: {
    effect: 'indeterminate',
    title: 'The file holds active content: what it shows can depend on more than its bytes.',
  },
  E_ENCRYPTED: { effect: 'indeterminate', title: 'The file is encrypted and cannot be checked.' },
  E_LIMIT: { effect: 'indeterminate', title: 'The file is beyond what the verifier reads.' },
  // the cryptographic message (CMS)
  E_CMS_MALFORMED: { effect: 'invalid', title: 'The cryptographic signature is not strict DER as RFC 5652 says.' },
  E_CMS_SIGNERS: { effect: 'invalid', title: 'The cryptographic signature does not have exactly one signer.' },
  E_CMS_CONTENT_TYPE: { effect: 'invalid', title: 'The signed content type is missing or wrong.' },
  E_CMS_ATTRIBUTES: { effect: 'invalid', title: 'Signed or unsigned attributes are missing, repeated or not allowed.' },
  E_CMS_DIGEST: { effect: 'invalid', title: 'The signed bytes are not the bytes of the file.' },
  E_CMS_SIGNATURE: { effect: 'invalid', title: 'The signature value does not fit the certificate.' },
  E_CMS_ESS: { effect: 'invalid', title: 'The signature does not name its own certificate.' },
  E_CMS_ALGORITHM: { effect: 'invalid', title: 'An algorithm that is weak, unknown or inconsistent.' },
  E_CMS_OLD_HASH: {
    effect: 'indeterminate',
    title: 'The signature is intact under SHA-1, under which two different files can be made alike.',
  },
  E_CMS_CERTIFICATE: { effect: 'invalid', title: "The signer's certificate is missing or unreadable." },
  E_CMS_SIGNING_TIME: { effect: 'indeterminate', title: 'A signing-time attribute that the PAdES baseline forbids.' },
  // certificates
  E_CERT_EXPIRED: { effect: 'invalid', title: 'The certificate had expired at the claimed signing time.' },
  E_CERT_NOT_YET_VALID: { effect: 'invalid', title: 'The certificate was not yet valid at the claimed signing time.' },
  E_CERT_EXPIRED_NOW: {
    effect: 'indeterminate',
    title: 'The certificate is not valid at the checking time, and no trusted time proves it was.',
  },
  E_CERT_USAGE: { effect: 'invalid', title: 'The certificate may not sign documents.' },
  E_CERT_CA: {
    effect: 'invalid',
    title: 'An authority certificate signed, or a certificate that is no authority issued.',
  },
  E_CERT_KEY: { effect: 'invalid', title: 'The key of a certificate is too weak.' },
  E_CERT_CHAIN: { effect: 'invalid', title: 'The certificates do not form a chain.' },
  E_CERT_CHAIN_OPEN: {
    effect: 'indeterminate',
    title: 'The chain of certificates has no end, so its links cannot be checked.',
  },
  E_CERT_UNTRUSTED: { effect: 'invalid', title: 'The chain does not end at a certificate that was given as trusted.' },
  E_CERT_UNPROVEN: { effect: 'indeterminate', title: 'The signature is intact, but nothing proves whose it is.' },
  E_CERT_REVOKED: { effect: 'invalid', title: 'The certificate was revoked before the signature.' },
  E_CERT_DIFFERS: {
    effect: 'invalid',
    title: 'Two parts that one person must have signed carry different certificates.',
  },
  // time
  E_TIME_MISSING: { effect: 'indeterminate', title: 'The signature claims no time.' },
  E_TIME_FUTURE: { effect: 'indeterminate', title: 'The claimed signing time lies after the checking time.' },
  E_TST_MALFORMED: { effect: 'invalid', title: 'A time stamp is not as RFC 3161 says.' },
  E_TST_IMPRINT: { effect: 'invalid', title: 'A time stamp is over other bytes.' },
  E_TST_SIGNATURE: { effect: 'invalid', title: 'The signature of a time stamp does not hold.' },
  E_TST_USAGE: { effect: 'invalid', title: "A time stamp's certificate may not stamp time." },
  E_TST_TIME: { effect: 'invalid', title: 'A time stamp contradicts the claimed times.' },
  E_TST_UNTRUSTED: {
    effect: 'indeterminate',
    title: 'A time stamp does not chain to a certificate that was given as trusted.',
  },
  // our notice
  E_DRAFT_MALFORMED: { effect: 'invalid', title: 'The embedded draft or evidence cannot be read.' },
  E_DRAFT_PAGES: { effect: 'invalid', title: 'The pages are not what the embedded draft prints.' },
  E_DRAFT_HASH: { effect: 'invalid', title: 'The embedded draft is not the one that was attested and sealed.' },
  E_DRAFT_LAYOUT: {
    effect: 'indeterminate',
    title: 'The notice is drawn in a layout that this version of the program does not know.',
  },
  E_DRAFT_UNCHECKED: { effect: 'indeterminate', title: 'The pages could not be drawn anew for comparison.' },
  // audit log
  E_AUDIT_BROKEN: { effect: 'invalid', title: 'The audit log was changed.' },
  E_AUDIT_HEAD: { effect: 'invalid', title: 'The audit log does not hold the head that was sealed.' },
  E_AUDIT_CHECKPOINT: { effect: 'invalid', title: 'The signed checkpoint of the audit log does not hold.' },
  E_AUDIT_DISAGREES: { effect: 'invalid', title: 'The audit log tells another story than the sealed files.' },
  // packet
  E_PKT_FORM: { effect: 'invalid', title: 'The packet is not in its one canonical form.' },
  E_PKT_NAME: { effect: 'invalid', title: 'A file name that is not part of a packet.' },
  E_PKT_MISSING: { effect: 'invalid', title: 'A file of the packet is missing.' },
  E_PKT_EXTRA: { effect: 'invalid', title: 'A file too many.' },
  E_PKT_DUPLICATE: { effect: 'invalid', title: 'A file stands twice, or in two spellings.' },
  E_PKT_HASH: { effect: 'invalid', title: 'A file is not the one the manifest lists.' },
  E_PKT_MANIFEST: { effect: 'invalid', title: 'The manifest is not as it must be.' },
  E_PKT_LIMIT: { effect: 'invalid', title: 'The packet would grow beyond all bounds.' },
  E_PKT_CONTENT: { effect: 'invalid', title: 'A file of the packet does not agree with the sealed notice.' },
  // the verifier itself
  E_FORMAT: { effect: 'invalid', title: 'The file is neither a readable PDF nor a readable packet.' },
  E_TIMEOUT: { effect: 'indeterminate', title: 'The check took too long and was given up.' },
  E_INTERNAL: { effect: 'indeterminate', title: 'The verifier met something it cannot judge.' },
} as const satisfies Readonly<Record<string, { readonly effect: Effect; readonly title: string }>>;

/** A stable reason code. */
export type ReasonCode = keyof typeof reasonTable;

/** Things that are true and worth saying, and that do not lower the verdict. */
export const statementTable = {
  S_SELF_ISSUED: 'The certificate is self-issued: who holds the key is known only from its fingerprint.',
  S_UNPINNED_ROOT: 'The certificate was issued by an authority that was not given as trusted.',
  S_LOCAL_CLOCK: "The signing time is the signer's local clock, a claim and not a proof.",
  S_NO_NOTICE: 'This is no notice of this program: only its signatures were checked, there is no draft to compare.',
  S_NOT_BASELINE: 'The signature is intact but is no PAdES baseline signature.',
  S_TST_UNPINNED: 'A time stamp is intact, but its authority was not given as trusted: its time counts as a claim.',
  S_VALIDATION_DATA: 'Validation data was added after the last signature; it is not itself signed.',
  S_SIGNERS_PENDING: 'Not every signer of the plan has signed yet.',
  S_REVOKED_LATER: 'The certificate was revoked after the proven signing time.',
} as const;

/** A code of {@link statementTable}. */
export type StatementCode = keyof typeof statementTable;

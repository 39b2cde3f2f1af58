import type { Block, NoticeDocument } from '../document/block';
import type { Draft } from '../draft/draft';
import { longDate } from '../time/civil-date';
import type { RetentionDates } from '../rules/retention';
import { facts, heading, paragraph } from './paper-blocks';
import type { PlannedSigner } from './signing-plan';

/** What the authentication document of Rule 302(b)(1) records of one signature; hashes are lower-case hexadecimal. */
export interface AuthenticationRecord {
  readonly draft: Draft;
  readonly signer: PlannedSigner;
  readonly adoption: string;
  readonly contentHash: string;
  /** The sealed notice: what the signature page belongs to. */
  readonly sealedPdfSha256: string;
  readonly filing: readonly { readonly name: string; readonly sha256: string }[];
  readonly attestation: { readonly fileName: string; readonly sha256: string; readonly attestedOn: string | null };
  readonly credential: {
    readonly fingerprint: string;
    readonly issuer: string;
    readonly selfIssued: boolean;
    readonly notBefore: string;
    readonly notAfter: string;
  };
  readonly audit: { readonly logId: string; readonly hash: string; readonly events: number };
  /** ISO 8601 with the Eastern offset, of the local clock. */
  readonly signedAt: string;
  readonly retention: RetentionDates;
}

/** The parts of a document tree that a paper has. */
export type Paper = Pick<NoticeDocument, 'title' | 'language' | 'blocks'>;

/**
 * The authentication document: who signed what, with which credential, when by which clock, and how long it is kept. It
 * meets the four points of the EDGAR Filer Manual for electronic signatures: credential, non-repudiation, association
 * with the document, and a time (17 CFR 232.302(b)(1); Filer Manual Volume II).
 */
export function composeAuthentication(record: AuthenticationRecord): Paper {
  const { draft, signer } = record;
  const registrant = draft.registrant.name ?? '';
  return {
    title: `Authentication document for Form 12b-25 of ${registrant}`,
    language: 'en-US',
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'Authentication document' },
      paragraph('Rule 302(b)(1) of Regulation S-T (17 CFR 232.302(b)(1))', 'center'),
      { kind: 'rule' },
      heading('What was signed'),
      facts(documentFacts(record)),
      heading('Who signed, and with what'),
      facts(signerFacts(record)),
      heading('Statement of adoption'),
      paragraph(record.adoption),
      heading('How long this is kept'),
      facts([
        ['This document', `at least until ${longDate(record.retention.authenticationUntil)} (five years)`],
        [
          'The attestation',
          `as long as it may be used, and at least until ${longDate(record.retention.attestationUntil)} (seven years after ` +
            'the latest document that rests on it)',
        ],
      ]),
      signatureBlock(registrant, signer, record.signedAt),
    ],
  };
}

function documentFacts(record: AuthenticationRecord): [string, string][] {
  const { cover, registrant } = record.draft;
  const period = cover.periodEnded ?? cover.transitionPeriodEnded;
  const ended = period === null ? '' : `, period ended ${longDate(period)}`;
  const files = record.filing.map(({ name, sha256 }): [string, string] => [name, `SHA-256 ${sha256}`]);
  return [
    ['Form', `12b-25 for the report on Form ${cover.report ?? cover.transitionReport ?? ''}${ended}`],
    ['Registrant', registrant.name ?? ''],
    ['Answers', `SHA-256 ${record.contentHash}`],
    ['Sealed notice (PDF)', `SHA-256 ${record.sealedPdfSha256}`],
    ...files,
    ['Audit log', `${record.audit.logId}, ${record.audit.events} events\nSHA-256 ${record.audit.hash}`],
  ];
}

function signerFacts({ signer, credential, attestation, signedAt }: AuthenticationRecord): [string, string][] {
  const capacity = signer.capacity === 'executive-officer' ? 'executive officer' : 'duly authorized representative';
  const issuer = credential.selfIssued ? 'self-issued on the signer\u2019s computer' : `issued by ${credential.issuer}`;
  const attested =
    attestation.attestedOn === null ? 'date on the paper not recorded' : `dated ${longDate(attestation.attestedOn)}`;
  return [
    ['Signer', `${signer.name}, ${signer.title}`],
    ['Capacity', capacity],
    ['Credential', `private key under a passphrase; certificate ${issuer}`],
    ['Certificate', `SHA-256 ${credential.fingerprint}`],
    ['Valid', `${credential.notBefore} to ${credential.notAfter}`],
    ['Signed', `${signedAt}, by this computer\u2019s local clock: a claim, not a proof of time`],
    ['Attestation by hand', `${attested}; copy ${attestation.fileName}, SHA-256 ${attestation.sha256}`],
  ];
}

function signatureBlock(registrant: string, signer: PlannedSigner, signedAt: string): Block {
  return {
    kind: 'signature',
    registrant: [{ text: registrant }],
    registrantCaption: '(Registrant)',
    attestation: 'The signer authenticates the typed signature that appears in the electronic filing.',
    dateLabel: 'Date',
    date: [{ text: longDate(signedAt.slice(0, 10)) }],
    byLabel: 'By',
    nameLabel: 'Name:',
    titleLabel: 'Title:',
    signers: [
      { conformed: [{ text: `/s/ ${signer.name}` }], name: [{ text: signer.name }], title: [{ text: signer.title }] },
    ],
  };
}

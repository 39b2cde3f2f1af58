import type { Draft } from '../draft/draft';
import { longDate } from '../time/civil-date';
import type { VerificationReport, VerifiedSignature } from '../verification/report';
import { adoptionStatement } from './adoption';
import type { Paper } from './authentication-paper';
import { easternIso } from './claimed-time';
import { packetNames } from './packet-layout';
import { facts, heading, items, paragraph } from './paper-blocks';
import { signatureFieldName, type PlannedSigner, type SigningPlan } from './signing-plan';

/** What a certificate of signature is made from: a packet, and what the verifier says of it; hashes in hexadecimal. */
export interface CertificateRecord {
  readonly draft: Draft;
  readonly plan: SigningPlan;
  /** SHA-256 over the canonical JSON of the draft. */
  readonly contentHash: string;
  readonly notice: { readonly sha256: string; readonly pages: number };
  readonly packet: { readonly name: string; readonly sha256: string };
  /** The audit log's head at the latest signature, as the manifest says. */
  readonly auditHash: string;
  readonly report: VerificationReport;
  /** When the packet was checked, milliseconds since 1970. */
  readonly checkedAt: number;
}

/**
 * The certificate of signature: one paper for people that says who signed what, when by which clock, what the verifier
 * found, and how to check it. It is drawn from the packet and the verifier's report and claims nothing beyond them; it is not
 * part of the retained set (17 CFR 232.302(b) asks for the authentication document and the attestation).
 */
export function composeCertificate(record: CertificateRecord): Paper {
  const registrant = record.draft.registrant.name ?? '';
  const { signers } = record.plan;
  return {
    title: `Certificate of signature for Form 12b-25 of ${registrant}`,
    language: 'en-US',
    blocks: [
      { kind: 'heading', level: 1, align: 'center', text: 'Certificate of signature' },
      paragraph(`Form 12b-25 of ${registrant}`, 'center'),
      { kind: 'rule' },
      heading('What was signed'),
      facts(documentFacts(record)),
      ...signers.flatMap((signer, index) => signerBlocks(record, signer, index + 1)),
      heading('The audit log'),
      facts(auditFacts(record)),
      heading('What the check found'),
      facts(checkFacts(record)),
      heading('How to verify'),
      items(howToVerify(record.packet.name)),
      paragraph(
        'This paper sums up the packet for people. The proof is the packet: its signatures, its audit log and its list of ' +
          'hashes. This paper is not signed and replaces neither the authentication document nor the attestation.',
      ),
    ],
  };
}

function documentFacts({ draft, contentHash, notice, packet }: CertificateRecord): [string, string][] {
  const { cover, registrant, amendment } = draft;
  const period = cover.periodEnded ?? cover.transitionPeriodEnded;
  const ended = period === null ? '' : `, period ended ${longDate(period)}`;
  const amended = amendment === null ? '' : `, Amendment No. ${amendment.number}`;
  return [
    ['Form', `12b-25 for the report on Form ${cover.report ?? cover.transitionReport ?? ''}${ended}${amended}`],
    ['Registrant', registrant.name ?? ''],
    ['Content (draft.json)', `SHA-256 ${contentHash}`],
    [`Sealed PDF, ${notice.pages} ${notice.pages === 1 ? 'page' : 'pages'}`, `SHA-256 ${notice.sha256}`],
    ['Packet', `${packet.name}\nSHA-256 ${packet.sha256}`],
  ];
}

function signerBlocks({ draft, plan, report }: CertificateRecord, signer: PlannedSigner, turn: number) {
  const field = signatureFieldName(turn);
  const found = report.signatures.find((each) => each.file === packetNames.notice && each.field === field);
  const title = plan.signers.length === 1 ? 'Who signed' : `Who signed, ${turn} of ${plan.signers.length}`;
  const who: [string, string][] = [
    ['Signer', signer.title === '' ? signer.name : `${signer.name}, ${signer.title}`],
    ['Capacity', signer.capacity === 'executive-officer' ? 'executive officer' : 'duly authorized representative'],
  ];
  if (found === undefined) return [heading(title), facts([...who, ['Signature', 'not signed yet']])];
  return [
    heading(title),
    facts([...who, ...signatureFacts(found)]),
    heading(plan.signers.length === 1 ? 'Statement of adoption' : `Statement of adoption, ${turn}`),
    paragraph(adoptionStatement(signer, draft.registrant.name ?? '')),
  ];
}

function signatureFacts({ identity, time, level, intact }: VerifiedSignature): [string, string][] {
  const trust = identity.trusted ? 'trusted by the checker' : 'not vouched for by anyone whom the checker trusts';
  const issued = identity.selfIssued ? 'self-issued on the signer\u2019s computer' : `issued by an authority, ${trust}`;
  return [
    ['Identity', `SHA-256 ${identity.fingerprint}`],
    ['Certificate', `${identity.name}; ${issued}; valid ${day(identity.notBefore)} to ${day(identity.notAfter)}`],
    ['Signature', `${intact ? 'intact' : 'broken'}, ${level === 'none' ? 'no PAdES baseline level' : level}`],
    ['Signed', time.claimed === null ? 'no time claimed' : `${eastern(time.claimed)}, ${timeSource(time.source)}`],
    ...(time.proven === null ? [] : [['Time-stamp', `${eastern(time.proven)}, checked`] as [string, string]]),
  ];
}

function timeSource(source: VerifiedSignature['time']['source']): string {
  if (source === 'timestamp-token') return 'by the signer\u2019s clock and a time-stamp token';
  return 'by the local clock of the signer\u2019s computer: a claim, not a proof of time';
}

function auditFacts({ plan, auditHash, report: { audit } }: CertificateRecord): [string, string][] {
  return [
    ['Log', plan.draftId],
    ['Head when signed', `SHA-256 ${auditHash}`],
    ['Head in the packet', audit.head === null ? 'none' : `SHA-256 ${audit.head}`],
    ['Chain', `${audit.status}, ${audit.events} events`],
  ];
}

function checkFacts({ report, checkedAt }: CertificateRecord): [string, string][] {
  const reasons = [...new Set(report.reasons.map(({ message }) => message))];
  return [
    ['Verdict', `${report.verdict}, checked ${easternIso(checkedAt)} by a local clock`],
    ...reasons.map((message): [string, string] => ['Against it', message]),
  ];
}

function howToVerify(packet: string): string[] {
  return [
    `With Filing Desk: filing-desk verify ${packet}, or the Verify screen. It must say valid, and name the fingerprint above.`,
    'Without it: the ten lines of VERIFY.md inside the packet, for openssl, sha256sum and pdfsig.',
    'Compare the fingerprint above with one that you have from the signer by another way: a self-issued certificate ' +
      'proves who holds the key only to those who know its fingerprint.',
  ];
}

function day(iso: string): string {
  return iso.slice(0, 10);
}

function eastern(iso: string): string {
  const milliseconds = Date.parse(iso);
  return Number.isNaN(milliseconds) ? iso : `${easternIso(milliseconds)} (Eastern time)`;
}

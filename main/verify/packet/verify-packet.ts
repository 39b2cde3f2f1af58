import { attestationName, authenticationName, packetNames } from '../../../shared/signature/packet-layout';
import type { VerificationReport, VerifiedSignature } from '../../../shared/verification/report';
import { checkAudit, type CheckedAudit } from '../audit/check-audit';
import type { Certificate } from '../certificate/certificate';
import type { Findings } from '../findings';
import type { CheckedNotice, NoticeSeal } from '../notice/check-notice';
import type { VerifyContext } from '../options';
import { namesOf } from '../notice/names-of';
import { verifyPdf } from '../verify-pdf';
import { checkManifestSignature, packetCertificates } from './check-manifest-signature';
import { checkStory } from './check-story';
import { checkAuthentication } from './check-authentication';
import { checkFilingSet } from './check-filing-set';
import { readPacketFiles, type PacketFiles } from './read-packet-files';
import { readCanonicalZip } from './zip';

/** What the report says of a packet. */
export type CheckedPacket = Pick<VerificationReport, 'audit' | 'packet' | 'notice'> & {
  readonly signatures: readonly VerifiedSignature[];
};

const noAudit: VerificationReport['audit'] = { status: 'absent', events: 0, head: null, matchesSeal: null };

/** Checks a packet: its form, its list, every signature in it, and that all its files tell one story. */
export async function verifyPacket(
  bytes: Uint8Array,
  context: VerifyContext,
  findings: Findings,
): Promise<CheckedPacket> {
  const entries = findings.guard('packet', 'E_PKT_FORM', () => readCanonicalZip(bytes));
  if (entries === null)
    return { audit: noAudit, packet: { status: 'invalid', files: [] }, notice: null, signatures: [] };
  const packet = readPacketFiles(entries, findings);
  const signer = checkManifestSignature(packet, context, findings);
  const notice = await checkNoticeFile(packet, context, findings);
  const audit = checkAudit(packet, { notice: notice.notice, signer }, findings);
  checkCertificates({ packet, signer, notice: notice.notice }, findings);
  const papers = await checkPapers({ packet, notice: notice.notice, audit }, context, findings);
  const clean = packet.listing.every(({ status }) => status === 'intact' || status === 'outside the manifest');
  return {
    audit: audit.report,
    packet: { status: clean && packet.manifest !== null ? 'complete' : 'invalid', files: [...packet.listing] },
    notice: namesOf(notice.notice),
    signatures: [...notice.reported, ...papers],
  };
}

async function checkNoticeFile(packet: PacketFiles, context: VerifyContext, findings: Findings) {
  const name = packetNames.notice;
  const bytes = packet.files.get(name);
  if (bytes === undefined) return { notice: null, reported: [] };
  const checked = await verifyPdf({ name, bytes, isPaper: true }, context, findings.inside(name));
  if (checked.notice === null) findings.fail('E_PKT_CONTENT', 'The sealed notice holds no draft.', name);
  return checked;
}

/** The last signer of the notice closed the packet, and the packet's certificate file begins with that certificate. */
function checkCertificates(
  known: { readonly packet: PacketFiles; readonly signer: Certificate | null; readonly notice: CheckedNotice | null },
  findings: Findings,
): void {
  const [first, ...others] = packetCertificates(known.packet, findings);
  const signers = (known.notice?.seals ?? []).map(({ signature }) => signature.data?.signer.certificate.fingerprint);
  const expected = known.signer?.fingerprint;
  if (expected === undefined || first === undefined) return;
  if (first.fingerprint !== expected || signers.at(-1) !== expected) {
    findings.fail(
      'E_CERT_DIFFERS',
      'Notice, manifest and certificate file name different signers.',
      packetNames.certificate,
    );
  }
  const listed = new Set([first, ...others].map(({ fingerprint }) => fingerprint));
  if (signers.some((fingerprint) => fingerprint === undefined || !listed.has(fingerprint))) {
    findings.fail('E_CERT_DIFFERS', "A signer's certificate is missing.", packetNames.certificate);
  }
}

async function checkPapers(
  known: { readonly packet: PacketFiles; readonly notice: CheckedNotice | null; readonly audit: CheckedAudit },
  context: VerifyContext,
  findings: Findings,
): Promise<readonly VerifiedSignature[]> {
  const { packet, notice, audit } = known;
  if (notice === null) return [];
  checkFilingSet(packet, notice, context, findings);
  checkStory({ packet, notice, entries: audit.entries }, findings);
  const reported: VerifiedSignature[] = [];
  for (const seal of notice.seals)
    reported.push(...(await checkAuthentication({ packet, notice, seal, entries: audit.entries }, context, findings)));
  checkSpares(packet, notice.seals, findings);
  return reported;
}

/** As many authentication documents and attestations as there are signers, not one more. */
function checkSpares(packet: PacketFiles, seals: readonly NoticeSeal[], findings: Findings): void {
  const allowed = new Set(seals.map(({ turn }) => authenticationName(turn)));
  const stems = seals.map(({ turn }) => attestationName(turn, '').replace(/scan$/, ''));
  for (const name of packet.files.keys()) {
    if (/^retained\/authentication/.test(name) && !allowed.has(name)) {
      findings.fail('E_PKT_EXTRA', 'An authentication document without a signer.', name);
    }
    if (/^retained\/attestation/.test(name) && !stems.some((stem) => isNamed(name, stem))) {
      findings.fail('E_PKT_EXTRA', 'An attestation without a signer.', name);
    }
  }
  for (const stem of stems) {
    const count = [...packet.files.keys()].filter((name) => isNamed(name, stem)).length;
    if (count !== 1)
      findings.fail(count === 0 ? 'E_PKT_MISSING' : 'E_PKT_EXTRA', `Expected one attestation, found ${count}.`, stem);
  }
}

/** Whether a name is the stem with one ending: `retained/attestation.` and `pdf`, but not `2.pdf`. */
function isNamed(name: string, stem: string): boolean {
  return name.startsWith(stem) && /^[a-z0-9]+$/.test(name.slice(stem.length));
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { renderPdf, type RenderedPdf } from '../../main/pdf/render-pdf';
import { renderSealable } from '../../main/services/notice-faces';
import { renderNotice } from '../../main/services/render-notice';
import { createIdentity } from '../../main/signing/identity-file';
import { sealPdf } from '../../main/signing/seal-pdf';
import { editionIds, emptyDraft, type Draft } from '../../shared/draft/draft';
import { composeAttestation } from '../../shared/signature/attestation-paper';
import { composeAuthentication } from '../../shared/signature/authentication-paper';
import { retentionDates } from '../../shared/rules/retention';
import { currentLayout } from '../../shared/signature/layout';
import { signatureFieldName, type SigningPlan } from '../../shared/signature/signing-plan';
import { fixedClock } from '../../shared/time/clock';
import { arbitraryDraft } from '../helpers/arbitrary-draft';
import { printableDraft } from '../helpers/printable-draft';
import { sonusDraft } from '../helpers/sonus-draft';
import { main as writeSigned } from './write-signed';

/** Writes a sample of every kind of PDF into the folder named on the command line, or only what the named judges look at. */

const randomDrafts = 50;
const seed = 1225;

const twoSigners: SigningPlan = {
  ...{ format: 'filing-desk/signing-plan', version: 1, layout: currentLayout, draftId: 'sample' },
  signers: ['Stephen J. Nill', 'Hassan M. Ahmed'].map((name) => ({
    ...{ name, title: 'Officer', capacity: 'executive-officer' },
  })),
};

const [, , folder = '.cache/conformance/samples', ...judges] = process.argv;
const isWanted = (judge: string) => judges.length === 0 || judges.includes(judge);
if (isWanted('verapdf')) {
  await writeNotices();
  await writePapers();
  await writeSealed();
}
if (isWanted('signatures')) await writeSigned([join(folder, 'signed')]);

async function writeNotices(): Promise<void> {
  await write('notices/sonus-2004.pdf', renderNotice(sonusDraft));
  await write('notices/sonus-2004-conformed.pdf', renderNotice(sonusDraft, { conformed: true }));
  await write('notices/two-signers.pdf', renderSealable(sonusDraft, twoSigners));
  await write('notices/long-narrative.pdf', renderNotice(longNotice()));
  await write('notices/hundred-exhibits.pdf', renderNotice(manyExhibits()));
  for (const edition of editionIds) await write(`notices/blank-${edition}.pdf`, renderNotice(emptyDraft(edition)));
  for (const [index, draft] of fc.sample(arbitraryDraft, { numRuns: randomDrafts, seed }).entries()) {
    const name = `random/${String(index + 1).padStart(2, '0')}-${draft.edition}.pdf`;
    await write(name, renderNotice(printableDraft(draft), { conformed: index % 2 === 0 }));
  }
}

function longNotice(): Draft {
  const narrative = Array.from({ length: 120 }, () => sonusDraft.narrative).join('\n\n');
  return { ...sonusDraft, narrative, amendment: { number: 2, explanation: 'To correct the telephone number.' } };
}

function manyExhibits(): Draft {
  const exhibits = Array.from({ length: 100 }, (_, index) => ({
    type: `EX-99.${index + 1}`,
    kind: 'other' as const,
    title: `Exhibit ${index + 1}, ${'W'.repeat(index)}`,
    file: `ex99-${index + 1}.htm`,
    sha256: '0'.repeat(64),
  }));
  return { ...sonusDraft, exhibits };
}

async function writePapers(): Promise<void> {
  const person = { name: 'Żaneta Ó Móráin-Νικολάου', title: 'Chief Financial Officer' };
  await write(
    'papers/attestation.pdf',
    renderPdf(composeAttestation(person), { form: 'Attestation', setting: 'paper' }),
  );
  const hash = '0123456789abcdef'.repeat(4);
  const paper = composeAuthentication({
    draft: sonusDraft,
    signer: { ...person, capacity: 'executive-officer' },
    adoption: 'I adopt this signature.',
    contentHash: hash,
    sealedPdfSha256: hash,
    filing: [{ name: 'filing/nt10-k.htm', sha256: hash }],
    attestation: { fileName: 'attestation.png', sha256: hash, attestedOn: null },
    credential: {
      fingerprint: hash,
      issuer: person.name,
      selfIssued: true,
      notBefore: '2004-01-01',
      notAfter: '2014-01-01',
    },
    audit: { logId: 'log', hash, events: 9 },
    signedAt: '2004-03-15T16:00:00-05:00',
    retention: retentionDates('2004-03-15'),
  });
  const signatureFields = [{ name: 'Signature1', label: `Digital signature of ${person.name}` }];
  await write('papers/authentication.pdf', renderPdf(paper, { setting: 'paper', signatureFields }));
}

/** The same notice after each of two signatures: signing may not undo what the printer promised. */
async function writeSealed(): Promise<void> {
  const clock = fixedClock('2004-03-15T16:00:00-05:00');
  let pdf: Uint8Array = (await renderSealable(sonusDraft, twoSigners)).bytes;
  save('sealed/0-signatures.pdf', pdf);
  for (const [index, signer] of twoSigners.signers.entries()) {
    const identity = await createIdentity(signer, clock);
    const field = signatureFieldName(index + 1);
    pdf = await sealPdf({ pdf, field, identity, at: clock.now(), reason: 'Sample' });
    save(`sealed/${index + 1}-signatures.pdf`, pdf);
  }
}

async function write(name: string, rendered: Promise<RenderedPdf>): Promise<void> {
  save(name, (await rendered).bytes);
}

function save(name: string, bytes: Uint8Array): void {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import fc from 'fast-check';
import { importFiling } from '../../main/import/import-filing';
import type { RenderedPdf } from '../../main/pdf/render-pdf';
import { renderSealable } from '../../main/services/faces/notice-faces';
import { renderNotice } from '../../main/services/faces/render-notice';
import { createIdentity } from '../../main/signing/identity-file';
import { sealPdf } from '../../main/signing/seal-pdf';
import { editionIds, emptyDraft, type Draft } from '../../shared/draft/draft';
import { currentLayout } from '../../shared/signature/layout';
import { signatureFieldName, type SigningPlan } from '../../shared/signature/signing-plan';
import { fixedClock } from '../../shared/time/clock';
import { arbitraryDraft } from '../helpers/arbitrary-draft';
import { printableDraft } from '../helpers/printable-draft';
import { sonusDraft } from '../helpers/sonus-draft';
import { samplePapers } from './sample-papers';
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
  await writeFilings();
  for (const [name, rendered] of samplePapers()) await write(name, rendered);
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

/**
 * Every real filing at hand, imported and printed as a copy, as signed, and as the unofficial copy for EDGAR: those of the
 * repository, and those of the folder that FILINGS names.
 */
async function writeFilings(): Promise<void> {
  const folders = ['test/fixtures/filings', process.env['FILINGS'] ?? ''].filter(
    (each) => each !== '' && existsSync(each),
  );
  for (const file of folders.flatMap((each) => readdirSync(each).map((name) => join(each, name)))) {
    const { draft } = await importFiling(readFileSync(file), file);
    const printed = printableDraft(draft);
    const { name } = parse(file);
    await write(`filings/${name}.pdf`, renderNotice(printed));
    await write(`filings/${name}-conformed.pdf`, renderNotice(printed, { conformed: true }));
    await write(`filings/${name}-for-edgar.pdf`, renderNotice(printed, { conformed: true, forEdgar: true }));
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

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Signers, signOwn } from '../attacks/benign/own-files';
import { makeIdentity, type TestIdentity } from '../attacks/make/certificates';
import { append, baseObjects, numbers, pageContent, signPdf, writePdf } from '../attacks/make/pdf';
import { expectAccessible } from '../helpers/accessibility';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';
import { mouse } from '../helpers/hands';
import { answerOpenDialog, answerSaveDialog, doubleClick, firstRun, passphrase } from '../helpers/journey';
import { sonusDraft } from '../helpers/sonus-draft';
import { lookAt } from '../helpers/views';

/** Where `npm run pictures` wants the pictures; without it none are made. */
const pictures = process.env['FILING_DESK_PICTURES'];

test('files from anyone get a verdict in one sentence, each reason explained, and a report to keep', async () => {
  const folder = temporaryFolder();
  const files = await writeFiles(folder);
  const desk = await startDesk({ args: ['--at=2004-03-16T09:00:00-05:00'] });
  await verifyWithoutVault(desk, files.packet);
  await desk.page.evaluate(() => window.api['vault:create']({ passphrase: 'correct horse battery staple' }));
  await desk.page.reload();
  await desk.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Verify' }).click();

  await verify(desk, files.stranger, 'Cannot be decided');
  await desk.page.getByText('signed it is only what the certificate says of itself').waitFor();
  await desk.page.getByText('Anyone can make a certificate with any name.').waitFor();
  await seePages(desk.page, 'Who signed them is only what the certificate says of itself.');
  await look(desk.page, 'verification-stranger');

  await trustFromReport(desk);
  await distrust(desk);

  await verify(desk, files.changed, 'Not valid');
  await desk.page.getByText('E_CMS_DIGEST').first().waitFor();
  await seePages(desk.page, 'These pages are not what was signed: the signed bytes were changed. Words may be missing');
  await look(desk.page, 'verification-tampered');

  await seeChangedAfterwards(desk, files);
  for (const path of [files.torn, files.halfDrawn]) {
    await choose(desk, path);
    await desk.page.getByText(basename(path), { exact: true }).waitFor();
    await desk.page.getByText('The pages cannot be drawn here.').waitFor();
  }

  await verify(desk, files.notice, 'Valid');
  await desk.page
    .getByText(
      'This is the NT 10-K of Sonus Networks, Inc. for the period ended December 31, 2003, as Stephen J. Nill signed it.',
    )
    .waitFor();
  await seePages(desk.page, 'These are the pages that Stephen J. Nill signed.');
  await trustAuthority(desk, files.authority);
  await look(desk.page, 'verification-valid');

  await verify(desk, files.packet, 'Valid');
  await desk.page.getByText('Every listed file is there').waitFor();
  await look(desk.page, 'verification-packet');
  // What is shown was verified: the file may change meanwhile.
  writeFileSync(files.packet, 'something else');
  await showState(desk.page, 'Authentication document · As signed by Stephen J. Nill');
  await seePages(desk.page, 'These are the pages that Stephen J. Nill signed.');

  const report = join(folder, 'report.txt');
  await answerSaveDialog(desk, report);
  await desk.page.getByRole('button', { name: 'Save the report' }).click();
  await desk.page.getByText('Saved as report.txt').waitFor();
  expect(readFileSync(report, 'utf8')).toContain('VALID: every check passed.');

  await choose(desk, files.text);
  await desk.page.getByText('Expected a signed PDF or a packet').waitFor();
  await look(desk.page, 'verification-no-pdf');
});

/** As signed first; what was changed afterwards is shown as that. */
async function seeChangedAfterwards(desk: Desk, files: Awaited<ReturnType<typeof writeFiles>>): Promise<void> {
  await verify(desk, files.continued, 'Not valid');
  await seePages(desk.page, 'signed under the name Somebody Else, before the file was changed');
  await desk.page.locator('[data-page] span', { hasText: 'not changed' }).waitFor();
  await showState(desk.page, 'The file as it is now');
  await seePages(desk.page, 'the file was changed afterwards (saving 3)');
  await desk.page.locator('[data-page] span', { hasText: 'doubled' }).waitFor();
  await look(desk.page, 'verification-changed-afterwards');
}

function showState(page: Page, label: string): Promise<unknown> {
  return page.getByRole('combobox', { name: 'Show' }).selectOption({ label });
}

/** The band over the pages, and the first page drawn under it. */
async function seePages(page: Page, band: string): Promise<void> {
  await page.getByTestId('pages-band').getByText(band).waitFor();
  await page.waitForFunction(() => (document.querySelector<HTMLCanvasElement>('[data-page] canvas')?.width ?? 0) > 300);
}

/** Who was handed a file and keeps nothing here sets up no vault; trust needs a list, and is not offered. */
async function verifyWithoutVault(desk: Desk, packet: string): Promise<void> {
  await desk.page.getByRole('button', { name: 'Only verify a file' }).click();
  await verify(desk, packet, 'Valid');
  expect(await desk.page.getByRole('button', { name: /Compare and trust/ }).count()).toBe(0);
  await look(desk.page, 'verification-without-vault');
  await desk.page.getByRole('button', { name: 'Back', exact: true }).click();
  await desk.page.getByLabel('Choose a passphrase').waitFor();
}

/** The signer's certificate is trusted from the report, and not before a person says that the fingerprint was compared. */
async function trustFromReport(desk: Desk): Promise<void> {
  const { page } = desk;
  await page.getByRole('button', { name: /Compare and trust this certificate/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Trust a certificate' });
  await dialog.getByText('Somebody Else', { exact: true }).waitFor();
  expect(await dialog.getByRole('button', { name: 'Trust it' }).isDisabled()).toBe(true);
  await lookAt(desk, 'verification-trust');
  await dialog.getByRole('checkbox', { name: /I compared all 16 groups/ }).check();
  await dialog.getByRole('button', { name: 'Trust it' }).click();
  await page.getByRole('heading', { name: 'Valid', exact: true }).waitFor();
  await page.getByText('The certificate is self-issued, and on your list').waitFor();
  await page.getByRole('region', { name: 'Trusted certificates' }).getByText('Somebody Else').waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
  await lookAt(desk, 'verification-trusted');
}

/** What is taken off the list proves nothing any more: the report in sight says so at once. */
async function distrust({ page }: Desk): Promise<void> {
  await page.getByRole('button', { name: 'Remove Somebody Else' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByRole('heading', { name: 'Cannot be decided', exact: true }).waitFor();
  await page.getByText('None yet. A signature is then only as good').waitFor();
  await page.waitForFunction(() => document.activeElement !== document.body);
}

/** The authority of the notice's time stamp, from a file: what was a claim is proven. */
async function trustAuthority(desk: Desk, path: string): Promise<void> {
  const { page } = desk;
  expect(await page.getByText('Proven by a time-stamp token').count()).toBe(0);
  await answerOpenDialog(desk, path);
  await page.getByRole('button', { name: 'Add a certificate' }).click();
  const dialog = page.getByRole('dialog', { name: 'Trust a certificate' });
  await dialog.getByRole('radio', { name: /Time stamps of this authority/ }).check();
  await dialog.getByRole('checkbox', { name: /I compared all 16 groups/ }).check();
  await dialog.getByRole('button', { name: 'Trust it' }).click();
  await page.getByText('Proven by a time-stamp token').first().waitFor();
}

/** A sealed notice and a packet of our own with a time stamp, a stranger's signed PDF, a changed file, and no signed file at all. */
async function writeFiles(folder: string) {
  const wish = { draft: sonusDraft, key: 'rsa:2048', origin: 'own', signers: 1, stamped: true } as const;
  const signers = new Signers();
  const { notice, packet } = await signOwn(wish, signers);
  const signer = makeIdentity({ name: 'Somebody Else', notBefore: '20010101000000Z' });
  const stranger = signPdf(writePdf(baseObjects()), { signer, date: "D:20040310120000+00'00'" });
  const changed = Buffer.from(notice);
  changed[1_500] = (changed[1_500] ?? 0) ^ 1; // in a font, which the browser would refuse
  const lie = pageContent('The results of operations have doubled.');
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  return {
    notice: write('form-12b-25.pdf', notice),
    packet: write('packet.zip', packet),
    stranger: write('contract.pdf', stranger),
    changed: write('changed.pdf', changed),
    continued: write('continued.pdf', append(stranger, new Map([[numbers.content, lie]]))),
    halfDrawn: write('half-drawn.pdf', halfDrawn(signer)),
    torn: write('torn.pdf', stranger.subarray(0, 60)),
    authority: write('authority.pem', Buffer.from(signers.root.certificatePem)),
    text: write('letter.txt', Buffer.from('Dear Sirs')),
  };
}

/** A signed page whose picture no program can hold: what is left of the page looks whole. */
function halfDrawn(signer: TestIdentity): Buffer {
  const picture =
    '/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 /ColorSpace /DeviceRGB';
  const objects = baseObjects({
    [numbers.content]: '<< /Length 35 >>\nstream\nq 600 0 0 700 0 0 cm /Picture Do Q  \nendstream',
    [numbers.page]: `<< /Type /Page /Parent ${numbers.pages} 0 R /MediaBox [0 0 612 792] /Contents ${numbers.content} 0 R /Resources << /XObject << /Picture 90 0 R >> >> >>`,
    90: `<< ${picture} /Length 3 >>\nstream\nabc\nendstream`,
  });
  return signPdf(writePdf(objects), { signer });
}

async function verify(desk: Desk, path: string, verdict: string): Promise<void> {
  await choose(desk, path);
  await desk.page.getByRole('heading', { name: verdict, exact: true }).waitFor();
}

async function choose(desk: Desk, path: string): Promise<void> {
  await answerOpenDialog(desk, path);
  await desk.page.getByRole('button', { name: /Choose a file|Check another file/ }).click();
}

async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
  await expectAccessible(page, name);
}

test('a signed file opened before the vault is verified at once; any other is named and opens after unlocking', async () => {
  const folder = temporaryFolder();
  const write = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const signer = makeIdentity({ name: 'Somebody Else', notBefore: '20010101000000Z' });
  const contract = write('contract.pdf', signPdf(writePdf(baseObjects()), { signer, date: "D:20040310120000+00'00'" }));
  const desk = await startDesk({ args: ['--at=2004-03-16T09:00:00-05:00', contract] });
  const { page } = desk;
  const verdict = page.getByRole('heading', { name: 'Cannot be decided', exact: true });
  await verdict.waitFor();
  await page.getByRole('button', { name: 'Back', exact: true }).click();

  await doubleClick(desk, write('notice.filing', 'no hand-over'));
  await page.getByText('notice.filing opens once the vault is set up.').waitFor();
  await look(page, 'first-run-waiting');
  await firstRun({ ...desk, hands: mouse, folder });
  await page.getByText('Expected a hand-over (.filing)').first().waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+l');
  await page.getByRole('heading', { name: 'Filing Desk is locked' }).waitFor();
  await doubleClick(desk, contract);
  await verdict.waitFor();
  await page.getByText('The vault is locked: the certificates you trust').waitFor();
  await look(page, 'verification-locked');
  await doubleClick(desk, write('next.filing', 'no hand-over'));
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByText('next.filing opens after unlocking.').waitFor();
  // A second lock loads the page anew; what waits goes on waiting.
  const loaded = page.waitForEvent('load');
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await loaded;
  await page.getByText('next.filing opens after unlocking.').waitFor();
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByText('Expected a hand-over (.filing)').first().waitFor();
});

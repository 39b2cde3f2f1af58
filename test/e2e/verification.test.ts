import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Signers, signOwn } from '../attacks/benign/own-files';
import { makeIdentity } from '../attacks/make/certificates';
import { baseObjects, signPdf, writePdf } from '../attacks/make/pdf';
import { expectAccessible } from '../helpers/accessibility';
import { startDesk, temporaryFolder, type Desk } from '../helpers/desk';
import { sonusDraft } from '../helpers/sonus-draft';

/** Where `npm run pictures` wants the pictures; without it none are made. */
const pictures = process.env['FILING_DESK_PICTURES'];

test('files from anyone get a verdict in one sentence, each reason explained, and a report to keep', async () => {
  const folder = temporaryFolder();
  const files = await writeFiles(folder);
  const desk = await startDesk({ args: ['--at=2004-03-16T09:00:00-05:00'] });
  await desk.page.evaluate(() => window.api['vault:create']({ passphrase: 'correct horse battery staple' }));
  await desk.page.reload();
  await desk.page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Verify' }).click();

  await verify(desk, files.stranger, 'Cannot be decided');
  await desk.page.getByText('is only what the certificate says of itself').waitFor();
  await desk.page.getByText('Anyone can make a certificate with any name.').waitFor();
  await look(desk.page, 'verification-stranger');

  await verify(desk, files.changed, 'Not valid');
  await desk.page.getByText('E_CMS_DIGEST').first().waitFor();
  await look(desk.page, 'verification-tampered');

  await verify(desk, files.notice, 'Valid');
  await desk.page.getByText('This is the notice that Stephen J. Nill signed').waitFor();
  await look(desk.page, 'verification-valid');

  await verify(desk, files.packet, 'Valid');
  await desk.page.getByText('Every listed file is there').waitFor();
  await look(desk.page, 'verification-packet');

  const report = join(folder, 'report.txt');
  await answerSaveDialog(desk, report);
  await desk.page.getByRole('button', { name: 'Save the report' }).click();
  await desk.page.getByText('Saved as report.txt').waitFor();
  expect(readFileSync(report, 'utf8')).toContain('VALID: every check passed.');

  await choose(desk, files.text);
  await desk.page.getByText('Expected a signed PDF or a packet').waitFor();
  await look(desk.page, 'verification-no-pdf');
});

/** A sealed notice and a packet of our own with a time stamp, a stranger's signed PDF, a changed file, and no signed file at all. */
async function writeFiles(folder: string) {
  const wish = { draft: sonusDraft, key: 'rsa:2048', origin: 'own', signers: 1, stamped: true } as const;
  const { notice, packet } = await signOwn(wish, new Signers());
  const signer = makeIdentity({ name: 'Somebody Else', notBefore: '20010101000000Z' });
  const stranger = signPdf(writePdf(baseObjects()), { signer, date: "D:20040310120000+00'00'" });
  const changed = Buffer.from(notice);
  changed[2_000] = (changed[2_000] ?? 0) ^ 1;
  const write = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  return {
    notice: write('form-12b-25.pdf', notice),
    packet: write('packet.zip', packet),
    stranger: write('contract.pdf', stranger),
    changed: write('changed.pdf', changed),
    text: write('letter.txt', Buffer.from('Dear Sirs')),
  };
}

async function verify(desk: Desk, path: string, verdict: string): Promise<void> {
  await choose(desk, path);
  await desk.page.getByRole('heading', { name: verdict, exact: true }).waitFor();
}

async function choose({ app, page }: Desk, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);
  await page.getByRole('button', { name: /Choose a file|Check another file/ }).click();
}

function answerSaveDialog({ app }: Desk, path: string): Promise<void> {
  return app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

async function look(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
  await expectAccessible(page, name);
}

import { beforeAll, expect, test } from 'vitest';
import {
  bandOf,
  firstView,
  signedFiles,
  viewsOf,
  type PagesView,
} from '../../../renderer/features/verification/page-views';
import { signedPages } from '../../../main/services/verification/signed-pages';
import { verifyFile } from '../../../main/verify/verify-file';
import type { VerificationReport } from '../../../shared/verification/report';
import { kit, now, type Kit } from '../../attacks/kit';
import { append, numbers, pageContent } from '../../attacks/make/pdf';

let made: Kit;
beforeAll(() => {
  made = kit();
});

const check = (bytes: Uint8Array) => verifyFile(bytes, { now, trust: [made.root.certificateDer] });
const band = (report: VerificationReport, view: PagesView | undefined) => (view ? bandOf(report, view) : null);

test('a file that two signed is shown as the last signed it, and as the first did', async () => {
  const report = await check(made.signedTwice);
  const views = viewsOf(report, 'file');
  expect(views.map(({ signature }) => signature)).toEqual([0, 1]);
  expect(firstView(report, views)?.signature).toBe(1);
  expect(band(report, views[1])).toEqual({ tone: 'good', text: 'These are the pages that Honest Signer signed.' });
  const verified = { bytes: made.signedTwice, report };
  expect(Buffer.from(signedPages(verified, 'file', 0))).toEqual(made.signed);
  expect(Buffer.from(signedPages(verified, 'file', 1))).toEqual(made.signedTwice);
});

test('of a page that was changed after signing the signed state comes first, and the changed one says what it is', async () => {
  const changed = append(made.signed, new Map([[numbers.content, pageContent('Doubled.')]]));
  const report = await check(changed);
  const views = viewsOf(report, 'file');
  expect(views.map(({ label }) => label)).toEqual(['As signed by Honest Signer', 'The file as it is now']);
  const first = firstView(report, views);
  expect(first?.signature).toBe(0);
  expect(band(report, first)?.tone).toBe('bad');
  expect(band(report, first)?.text).toContain('before the file was changed');
  expect(band(report, views[1])).toEqual({
    tone: 'bad',
    text: 'These pages are not what was signed under the name Honest Signer: the file was changed afterwards (saving 3).',
  });
  expect(Buffer.from(signedPages({ bytes: changed, report }, 'file', 0))).toEqual(made.signed);
});

test('loose bytes behind the last signature are a change too', async () => {
  const loose = Buffer.concat([made.signed, Buffer.from('4 0 obj\n<< >>\nendobj\n')]);
  const report = await check(loose);
  const views = viewsOf(report, 'file');
  expect(firstView(report, views)?.signature).toBe(0);
  expect(band(report, views.at(-1))?.text).toContain('the file was changed afterwards');
});

test('signed bytes that were changed are no state that anybody signed', async () => {
  const changed = Buffer.from(made.signed);
  const at = changed.indexOf('have not changed');
  changed[at] = (changed[at] ?? 0) ^ 1;
  const report = await check(changed);
  const views = viewsOf(report, 'file');
  expect(views.map(({ signature }) => signature)).toEqual([null]);
  expect(band(report, views[0])?.text).toContain('the signed bytes were changed');
  const unfitting = { ...report, reasons: [{ code: 'E_SIG_MALFORMED', message: '', where: '' }] };
  expect(band(unfitting, views[0])?.text).toContain('the signature does not fit them');
});

test('a certificate that nobody vouches for leaves the pages signed and the name a claim', async () => {
  const report = await verifyFile(made.signed, { now });
  expect(report.verdict).toBe('indeterminate');
  const over = band(report, viewsOf(report, 'file')[0]);
  expect(over?.tone).toBe('warn');
  expect(over?.text).toContain('only what the certificate says of itself');
});

test('what is unknown of certificate and time leaves the pages signed; anything else leaves them undecided', async () => {
  const report = await verifyFile(made.signed, { now });
  const [view] = viewsOf(report, 'file');
  const over = (code: string) => band({ ...report, reasons: [{ code, message: '', where: '' }] }, view)?.text;
  expect(over('E_CERT_EXPIRED_NOW')).toContain('Who signed them, or when, is not proven');
  expect(over('E_ACTIVE')).toContain('cannot be decided');
});

test('an unsigned file, and one that was given up, claim nothing', async () => {
  const report = await check(made.unsigned);
  expect(band(report, viewsOf(report, 'file')[0])?.text).toBe('No signature that can be read covers these pages.');
  const reasons = [{ code: 'E_TIMEOUT', message: '', where: 'file' }];
  expect(signedFiles({ ...report, reasons })).toEqual([]);
});

test('pages are given out of the report alone', async () => {
  const verified = { bytes: made.signed, report: await check(made.signed) };
  expect(() => signedPages(verified, 'file', 1)).toThrow('Expected a signature that closes this file');
  expect(() => signedPages(verified, 'retained/form-12b-25.pdf', null)).toThrow('Expected the file itself');
});

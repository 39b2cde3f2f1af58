import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { renderFace } from '../../../../main/services/faces/render-face';
import { sonusDraft } from '../../../helpers/sonus-draft';
import { filingDesk } from '../../../helpers/command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

test.each([
  ['html', 'htm'],
  ['txt', 'txt'],
  ['pdf', 'pdf'],
] as const)('silent on what we make for EDGAR: %s', async (face, ending) => {
  const { bytes } = await renderFace(sonusDraft, face, { conformed: true, forEdgar: true });
  const path = file(`nt10-k.${ending}`, bytes);
  const result = await filingDesk('lint', path, '--json');
  expect(JSON.parse(result.out)).toEqual({ file: path, findings: [] });
  expect(result.status).toBe(0);
});

test('a finding is one line: place, code, reason, rule, fix; status 1', async () => {
  const { status, out } = await filingDesk('lint', file('a.htm', '<html>\n<body><p>it\u2019s</p></body></html>'));
  expect(status).toBe(1);
  expect(out.split('\n')[0]).toBe(
    '2:12 character: A character EDGAR does not take: U+2019. [EFM II 5.2.1] Fix: write &#8217;.',
  );
});

test('--fix writes a clean document and leaves the original', async () => {
  const path = file('Pasted.htm', '<p class=MsoNormal>it\u2019s <o:p></o:p></p>');
  const out = join(folder, 'clean.htm');
  expect((await filingDesk('lint', path, '--fix', '--out', out)).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe('<html>\n<body><p>it&#8217;s </p></body></html>\n');
  expect(readFileSync(path, 'utf8')).toContain('MsoNormal');
});

test('a picture that cannot be kept is named with its place, an attached one is not', async () => {
  const page =
    '<html><body><p>By:\n<img src="cid:image001.png@01DC" alt="Signature"><img src="seal.gif"></p></body></html>';
  const result = await filingDesk('lint', file('letter.htm', page), '--fix', '--out', join(folder, 'letter-clean.htm'));
  expect(result.status).toBe(1);
  expect(result.out).toContain('2:1 image: ');
  expect(result.out).toContain('"Signature" was left out of the cleaned copy.');
  expect(result.out).toContain('1 to mend.');
});

test('a file name EDGAR does not take is a finding', async () => {
  const { out, status } = await filingDesk('lint', file('my notice.txt', 'text\n'), '--json');
  expect(status).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ findings: [{ code: 'file-name' }] });
});

test('Windows-1252 bytes are read as such, never as damaged UTF-8', async () => {
  const out = join(folder, 'clean.txt');
  await filingDesk('lint', file('a.txt', Uint8Array.of(0x69, 0x74, 0x92, 0x73, 0x0a)), '--fix', '--out', out);
  expect(readFileSync(out, 'utf8')).toBe("it's\n");
});

test('what cannot be done has status 2 and says why', async () => {
  expect(await filingDesk('lint', file('a.htm', 'x'), '--fix')).toMatchObject({ status: 2 });
  expect((await filingDesk('lint', file('a.docx', 'x'))).errors).toContain('[lint-unsupported]');
  const pdf = file('a.pdf', '%PDF-1.4 nothing');
  expect((await filingDesk('lint', pdf, '--fix', '--out', join(folder, 'b.pdf'))).errors).toContain(
    '[lint-not-fixable]',
  );
});

import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setField } from '../../../../shared/draft/field-path';
import { sonusDraft } from '../../../helpers/sonus-draft';
import { filingDesk } from '../../../helpers/command-line';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'render-'));
  writeFileSync(join(folder, 'draft.json'), JSON.stringify(sonusDraft));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['html', 'txt', 'xml'])('render --to %s writes the file and prints its hash and size', async (face) => {
  const out = join(folder, `notice.${face}`);
  const result = await filingDesk('render', join(folder, 'draft.json'), '--to', face, '--out', out, '--json');
  expect(result).toMatchObject({ status: 0, errors: '' });
  const bytes = readFileSync(out);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(JSON.parse(result.out)).toEqual({ file: out, sha256, bytes: bytes.length });
  expect(readdirSync(folder).sort()).toEqual(['draft.json', `notice.${face}`].sort());
});

test('--conformed types the signature', async () => {
  const out = join(folder, 'notice.txt');
  await filingDesk('render', join(folder, 'draft.json'), '--to', 'txt', '--out', out);
  expect(readFileSync(out, 'utf8')).not.toContain('/s/');
  await filingDesk('render', join(folder, 'draft.json'), '--to', 'txt', '--out', out, '--conformed');
  expect(readFileSync(out, 'utf8')).toContain('By /s/ Stephen J. Nill');
});

test('what cannot be rendered leaves the file that was there alone', async () => {
  const out = join(folder, 'notice.xml');
  writeFileSync(out, 'before');
  writeFileSync(join(folder, 'bad.json'), JSON.stringify(setField(sonusDraft, 'cover.report', null)));
  const result = await filingDesk('render', join(folder, 'bad.json'), '--to', 'xml', '--out', out);
  expect(result.status).toBe(2);
  expect(result.errors).toMatch(/cover\.report.*\[submission-header-invalid\]/);
  expect(readFileSync(out, 'utf8')).toBe('before');
});

test('a folder that does not exist is said so, with status 2', async () => {
  const result = await filingDesk(
    'render',
    join(folder, 'draft.json'),
    '--to',
    'txt',
    '--out',
    join(folder, 'no', 'x.txt'),
  );
  expect(result.status).toBe(2);
  expect(result.errors).toContain('[file-not-writable]');
});

test('--live marks the submission and says what that means; with another face it is refused', async () => {
  const out = join(folder, 'live.xml');
  const live = await filingDesk('render', join(folder, 'draft.json'), '--to', 'xml', '--live', '--out', out);
  expect(live.out).toContain('Marked LIVE: uploading this file files the notice');
  expect(readFileSync(out, 'utf8')).toContain('<cor:liveTestFlag>LIVE</cor:liveTestFlag>');
  const other = await filingDesk('render', join(folder, 'draft.json'), '--to', 'txt', '--live', '--out', out);
  expect(other.status).toBe(2);
  expect(other.errors).toContain('Expected --live with --to xml, found it with --to txt.');
});

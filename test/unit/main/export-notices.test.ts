import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { exportNotices, type BulkExport } from '../../../main/services/faces/export-notices';
import { AppError } from '../../../shared/errors/app-error';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const missing = new AppError('invalid-input', { message: 'Expected no letter.', action: 'Take it away.' });
const bulk: BulkExport = {
  ids: ['one', 'two', 'three'],
  to: 'txt',
  read: () => sonusDraft,
  print: () => Promise.reject(missing),
};

test('many notices go into one ZIP, a folder each, and each is reported', async () => {
  const path = join(temporaryFolder(), 'notices.zip');
  const reported: number[] = [];
  const done = await exportNotices(path, { ...bulk, report: (count) => reported.push(count) });
  expect([done, reported]).toEqual([{ exported: 3, failures: [] }, [1, 2, 3]]);
  expect(Object.keys(unzipSync(readFileSync(path)))).toEqual([
    '0001-sonus-networks-inc-2003-12-31/nt10-k.txt',
    '0002-sonus-networks-inc-2003-12-31/nt10-k.txt',
    '0003-sonus-networks-inc-2003-12-31/nt10-k.txt',
  ]);
});

test('what cannot be drawn is named, and the others are written', async () => {
  const path = join(temporaryFolder(), 'notices.zip');
  const done = await exportNotices(path, { ...bulk, to: 'pdf' });
  expect(done.exported).toBe(0);
  expect(done.failures[0]).toBe('0001-sonus-networks-inc-2003-12-31/nt10-k.pdf: Expected no letter.');
});

test('an export that is cancelled between two notices leaves nothing', async () => {
  const folder = temporaryFolder();
  const controller = new AbortController();
  const report = (done: number) => done === 2 && controller.abort();
  const exporting = exportNotices(join(folder, 'notices.zip'), { ...bulk, signal: controller.signal, report });
  await expect(exporting).rejects.toThrow(controller.signal.reason as Error);
  expect(readdirSync(folder)).toEqual([]);
});

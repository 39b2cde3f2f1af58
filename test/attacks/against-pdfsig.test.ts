import { expect, test } from 'vitest';
import { verifyFile } from '../../main/verify/verify-file';
import { pdfsig } from '../helpers/stock-tools';
import { incrementalSaving } from './families/incremental-saving';
import { kit, now } from './kit';

const names = ['body, table and trailer', 'page replaced', 'cross-reference stream'];

/** pdfsig's verdict on the signature itself stays "valid": only another line says that more was appended. */
test.each(names)('pdfsig calls the signature valid, ours names the attack: %s', async (name) => {
  const attack = incrementalSaving.find((candidate) => candidate.name === name);
  const file = attack?.make(kit()) ?? Buffer.alloc(0);
  expect(pdfsig(file).flat().join('\n')).toContain('Signature is Valid');
  const { verdict, reasons } = await verifyFile(file, { now, trust: [kit().root.certificateDer] });
  expect(verdict).toBe('invalid');
  expect(reasons.map(({ code }) => code)).toContain('E_REV_UNSIGNED');
});

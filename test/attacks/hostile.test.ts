import { expect, test } from 'vitest';
import { verifyFile } from '../../main/verify/verify-file';
import { hostileFiles } from './hostile';
import { kit, now } from './kit';

test('files that cost a naive reader hours end soon, with a reason of their own, and are never valid', async () => {
  const wrong: string[] = [];
  for (const { name, code, bytes } of hostileFiles()) {
    const { verdict, reasons } = await verifyFile(bytes, { now, trust: [kit().root.certificateDer] });
    const codes = reasons.map((reason) => reason.code);
    if (verdict === 'valid' || !codes.includes(code)) wrong.push(`${name}: ${verdict}, ${codes.join(' ')}`);
  }
  expect(wrong).toEqual([]);
});

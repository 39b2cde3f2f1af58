import { beforeAll, describe, expect, test } from 'vitest';
import { verifyFile } from '../../main/verify/verify-file';
import { makeIdentity, type TestIdentity } from './make/certificates';
import { baseObjects, numbers, signPdf, writePdf } from './make/pdf';

const cms = { scheme: 'ecdsa' } as const;
const now = Date.parse('2026-11-22T00:00:00Z');

describe('one changed byte', () => {
  let signer: TestIdentity;
  let file: Buffer;

  beforeAll(() => {
    signer = makeIdentity({ name: 'Test Signer', key: 'ec' });
    const first = signPdf(writePdf(baseObjects()), { signer, cms });
    file = signPdf(first, { signer, field: numbers.secondField, number: numbers.secondSignature, cms });
  });

  const verdictOf = async (bytes: Buffer) => (await verifyFile(bytes, { now, trust: [signer.certificateDer] })).verdict;

  test('the untouched file is valid', async () => {
    expect(await verdictOf(file)).toBe('valid');
  });

  test('is found wherever it stands, whatever it becomes', async () => {
    const missed: number[] = [];
    const gap = file.lastIndexOf('/Contents <');
    const zeroPadding = (at: number) => file.subarray(at - 4, at + 5).every((byte) => byte === 0x30);
    for (let at = 0; at < file.length; at += 1) {
      // Every byte that no digest covers; of the covered ones one in twenty, of the padding's equal zeros one in a thousand.
      const stride = zeroPadding(at) ? 1000 : at < gap ? 20 : 1;
      if (at % stride !== 0) continue;
      const changed = Buffer.from(file);
      changed[at] = (file[at] ?? 0) ^ (0x01 << (at % 8));
      if ((await verdictOf(changed)) === 'valid') missed.push(at);
    }
    expect(missed).toEqual([]);
  });
});

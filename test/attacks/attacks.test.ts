import { describe, expect, test } from 'vitest';
import { verifyFile } from '../../main/verify/verify-file';
import { kit, now, type Attack } from './kit';
import { pdfAttacks } from './pdf-attacks';

async function report(attack: Attack) {
  const { root } = kit();
  const revoked = attack.revoked?.(kit()) ?? [];
  return verifyFile(attack.make(kit()), { now, trust: attack.trust === 'none' ? [] : [root.certificateDer], revoked });
}

describe('the honest files that the attacks start from', () => {
  test.each(['signed', 'signedTwice'] as const)('%s is valid', async (name) => {
    const { reasons, verdict } = await verifyFile(kit()[name], { now, trust: [kit().root.certificateDer] });
    expect([verdict, reasons]).toEqual(['valid', []]);
  });

  test('certified for form filling, with a second signature, is valid', async () => {
    const { reasons } = await verifyFile(kit().certified(2), { now, trust: [kit().root.certificateDer] });
    expect(reasons).toEqual([]);
  });
});

describe.each(pdfAttacks)('$family: $name', (attack) => {
  test(`gives ${attack.code}`, async () => {
    const { verdict, reasons } = await report(attack);
    expect(reasons.map(({ code }) => code)).toContain(attack.code);
    expect(verdict).not.toBe('valid');
  });
});

test('the corpus has at least 74 files', () => {
  expect(pdfAttacks.length).toBeGreaterThanOrEqual(74);
});

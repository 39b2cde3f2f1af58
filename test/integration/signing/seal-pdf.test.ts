import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { fixedClock } from '../../../shared/time/clock';
import { createIdentity } from '../../../main/signing/identity-file';
import { sealPdf } from '../../../main/signing/seal-pdf';
import type { SigningIdentity } from '../../../main/signing/signing-identity';
import { signablePdf } from '../../helpers/signable-pdf';
import { opensslCades, pdfsig, qpdfComplaints, signaturesOf } from '../../helpers/stock-tools';

const at = '2004-03-15T16:00:00-05:00';
let identity: SigningIdentity;

beforeAll(async () => {
  identity = await createIdentity({ name: 'Stephen J. Nill', title: 'Chief Financial Officer' }, fixedClock(at));
});

function seal(pdf: Uint8Array, field: string, more: { reserved?: number } = {}): Promise<Uint8Array> {
  return sealPdf({ pdf, field, identity, at: Date.parse(at), reason: 'A test', ...more });
}

test.each(['table', 'stream'] as const)('three signers in turn, on a file with a reference %s', async (style) => {
  const base = await signablePdf(['Signature1', 'Signature2', 'Signature3'], style);
  let sealed = base;
  for (const [index, field] of ['Signature1', 'Signature2', 'Signature3'].entries()) {
    const before = sealed;
    sealed = await seal(before, field);
    expect(Buffer.from(sealed).subarray(0, before.length).equals(Buffer.from(before))).toBe(true);
    expect(qpdfComplaints(sealed)).toBe('');
    const signatures = pdfsig(sealed);
    expect(signatures).toHaveLength(index + 1);
    for (const lines of signatures) expect(lines).toContain('Signature Validation: Signature is Valid.');
    expect(signatures.at(-1)).toContain('Total document signed');
  }
  for (const { cms, content } of signaturesOf(sealed)) {
    expect(opensslCades(cms, content, identity.certificate.toString()).text).toMatch(/CAdES Verification successful/i);
  }
});

test('the first signature certifies, the claimed time carries its zone, and the same input gives the same bytes', async () => {
  const base = await signablePdf(['Signature1', 'Signature2'], 'table');
  const [once, again] = await Promise.all([seal(base, 'Signature1'), seal(base, 'Signature1')]);
  expect(Buffer.compare(once, again)).toBe(0);
  const text = Buffer.from(once).toString('latin1');
  expect(text).toMatch(/\/TransformMethod \/DocMDP .*\/P 2/);
  expect(text).toMatch(/\/Perms <<\s*\/DocMDP \d+ 0 R/);
  expect(text).toContain("/M (D:20040315160000-05'00')");
  const second = Buffer.from(await seal(once, 'Signature2'))
    .toString('latin1')
    .slice(once.length);
  expect(second).not.toContain('DocMDP');
});

test('a field is signed once, a field that is not there not at all', async () => {
  const sealed = await seal(await signablePdf(['Signature1'], 'table'), 'Signature1');
  await expect(seal(sealed, 'Signature1')).rejects.toMatchObject({ code: 'signing-already-signed' });
  await expect(seal(sealed, 'Signature9')).rejects.toMatchObject({ code: 'signing-pdf-unusable' });
  await expect(seal(Buffer.from('%PDF-1.7 torn'), 'Signature1')).rejects.toMatchObject({
    code: 'signing-pdf-unusable',
  });
  await expect(seal(sealed.subarray(0, 900), 'Signature1')).rejects.toMatchObject({ code: 'signing-pdf-unusable' });
});

test('reserved space is counted in bytes: one too few is refused with both sizes, exactly enough is taken', async () => {
  const base = await signablePdf(['Signature1'], 'table');
  const size = signaturesOf(await seal(base, 'Signature1'))[0]?.cms.length ?? 0;
  await expect(seal(base, 'Signature1', { reserved: size - 1 })).rejects.toMatchObject({
    code: 'signature-placeholder-too-small',
    details: { reserved: size - 1, required: size },
  });
  const exact = await seal(base, 'Signature1', { reserved: size });
  expect(signaturesOf(exact)[0]?.byteRange[2]).toBe((signaturesOf(exact)[0]?.byteRange[1] ?? 0) + 2 * size + 2);
  expect(pdfsig(exact)[0]).toContain('Signature Validation: Signature is Valid.');
});

test('any sequence of signers keeps the old bytes as an exact prefix', async () => {
  const names = ['A', 'B', 'C', 'D'];
  const order = fc.shuffledSubarray(names, { minLength: 1 });
  await fc.assert(
    fc.asyncProperty(order, fc.constantFrom('table' as const, 'stream' as const), async (fields, style) => {
      let pdf = await signablePdf(names, style);
      for (const field of fields) {
        const next = await seal(pdf, field);
        expect(Buffer.from(next.subarray(0, pdf.length)).equals(Buffer.from(pdf))).toBe(true);
        pdf = next;
      }
    }),
    { numRuns: 20, seed: 5 },
  );
});

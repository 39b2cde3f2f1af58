import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderFace, renderTextFace } from '../../../main/services/faces/render-face';
import { renderSealable } from '../../../main/services/faces/notice-faces';
import { setField } from '../../../shared/draft/field-path';
import { planOf, signingPlanSchema } from '../../../shared/signature/signing-plan';
import { samplePapers } from '../../conformance/sample-papers';
import { arbitraryDraft } from '../../helpers/arbitrary-draft';
import { printableDraft } from '../../helpers/printable-draft';
import { sonusDraft } from '../../helpers/sonus-draft';

const equal = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0;

test.each(['html', 'txt'] as const)('the same draft gives the same bytes: %s', (face) => {
  fc.assert(
    fc.property(arbitraryDraft, arbitraryDraft, (draft, other) => {
      const { bytes } = renderTextFace(draft, face);
      renderTextFace(other, face);
      expect(equal(renderTextFace(structuredClone(draft), face).bytes, bytes)).toBe(true);
    }),
    { numRuns: 40, seed: 4 },
  );
});

test('the same draft gives the same bytes: submission', () => {
  const { bytes } = renderTextFace(sonusDraft, 'xml');
  renderTextFace(setField(sonusDraft, 'narrative', 'Another.'), 'xml');
  expect(equal(renderTextFace(structuredClone(sonusDraft), 'xml').bytes, bytes)).toBe(true);
});

test('the same draft gives the same bytes: PDF to read, for EDGAR, and to be sealed', async () => {
  const plan = signingPlanSchema.parse(planOf(sonusDraft, 'test'));
  const kinds = [
    (draft: typeof sonusDraft) => renderFace(draft, 'pdf'),
    (draft: typeof sonusDraft) => renderFace(draft, 'pdf', { conformed: true, forEdgar: true }),
    (draft: typeof sonusDraft) => renderSealable(draft, plan),
  ];
  for (const draw of kinds) {
    const { bytes } = await draw(sonusDraft);
    await fc.assert(
      fc.asyncProperty(arbitraryDraft, async (other) => void (await draw(printableDraft(other)))),
      { numRuns: 1, seed: 4 },
    );
    expect(equal((await draw(structuredClone(sonusDraft))).bytes, bytes)).toBe(true);
  }
});

test('the same record gives the same paper', async () => {
  const [first, again] = [samplePapers(), samplePapers()];
  for (const [index, [name, drawing]] of first.entries()) {
    const other = (await again[index]?.[1])?.bytes ?? new Uint8Array();
    expect([name, equal((await drawing).bytes, other)]).toEqual([name, true]);
  }
});

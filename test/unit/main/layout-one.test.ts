import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { layoutOf } from '../../../main/services/faces/layouts';
import { editionIds, type Draft } from '../../../shared/draft/draft';
import { planOf, signingPlanSchema } from '../../../shared/signature/signing-plan';
import { sonusDraft } from '../../helpers/sonus-draft';

/**
 * Layout 1, drawn and hashed. A hash that changes means that notices which were signed in layout 1 no longer verify: add a
 * layout instead (ARCHITECTURE.md). Only before the first release may the hashes be written anew, with WRITE_LAYOUT=1.
 */
const file = 'test/fixtures/layouts/layout-1.json';
const { renderNotice, renderFilingSet } = layoutOf(1);

const notices: Readonly<Record<string, Draft>> = {
  ...Object.fromEntries(editionIds.map((edition) => [`seed, edition ${edition}`, { ...sonusDraft, edition }])),
  'amended, with exhibits, marks, symbols and many pages': {
    ...sonusDraft,
    amendment: { number: 2, explanation: 'To correct the telephone number.' },
    narrative: `Za\u0307\u0308 \u2192 \u2713 \u2265 5 %\n\n${`${sonusDraft.narrative}\n\n`.repeat(12)}${'W'.repeat(300)}`,
    exhibits: [{ type: 'EX-99.1', kind: 'other', title: 'Statement', file: 'ex99-1.htm', sha256: '0'.repeat(64) }],
  },
};

async function hashes(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [name, draft] of Object.entries(notices)) {
    const plan = signingPlanSchema.parse({ ...planOf(draft, 'layout'), layout: 1 });
    found[`${name}: form-12b-25.pdf`] = hash((await renderNotice(draft, { plan })).bytes);
    for (const { name: face, bytes } of renderFilingSet(draft)) found[`${name}: ${face}`] = hash(bytes);
  }
  return found;
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

test('layout 1 draws what it always drew, byte for byte', async () => {
  const drawn = await hashes();
  if (process.env['WRITE_LAYOUT'] === '1') writeFileSync(file, `${JSON.stringify(drawn, null, 2)}\n`);
  expect(drawn).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEmbeddedFile } from '../../../main/pdf/embedded-draft';
import { noticeFaces } from '../../../main/services/checks/notice-checks';
import { renderSealable } from '../../../main/services/faces/notice-faces';
import { renderNotice } from '../../../main/services/faces/render-notice';
import { verifyFile } from '../../../main/verify/verify-file';
import { canonicalJson } from '../../../shared/audit/canonical-json';
import { embeddedNames, planOf, signingPlanSchema } from '../../../shared/signature/signing-plan';
import { makeSignedPacket, type SignedPacket } from '../../helpers/signed-packet';
import { sonusDraft } from '../../helpers/sonus-draft';

const plan = signingPlanSchema.parse(planOf(sonusDraft, 'test'));
const now = Date.parse('2004-03-16T09:00:00-05:00');
let signed: SignedPacket;

beforeAll(async () => {
  signed = await makeSignedPacket();
});
afterAll(() => signed.remove());

test('a packet in a layout of a newer version is indeterminate, and says so once for each of its notices', async () => {
  const report = await verifyFile(signed.packet, { now, faces: { ...noticeFaces, layouts: [2, 3] } });
  expect(report.verdict).toBe('indeterminate');
  const layout = report.reasons.find(({ code }) => code === 'E_DRAFT_LAYOUT');
  expect(layout?.message).toContain('(2, 3), found layout 1');
  expect(new Set(report.reasons.map(({ code }) => code))).toEqual(new Set(['E_DRAFT_LAYOUT', 'E_DRAFT_UNCHECKED']));
});

test('nothing is drawn in a layout that this version does not know', async () => {
  await expect(renderSealable(sonusDraft, { ...plan, layout: 9 })).rejects.toMatchObject({ code: 'layout-unknown' });
});

test('the layout stands inside the sealed notice, and the embedded draft hashes to what the signature states', async () => {
  const notice = unzipSync(signed.packet)['retained/form-12b-25.pdf'] ?? new Uint8Array();
  const inside = signingPlanSchema.parse(
    JSON.parse(new TextDecoder().decode(await readEmbeddedFile(notice, embeddedNames.plan))),
  );
  expect(inside.layout).toBe(1);
  const hash = (data: Uint8Array | string) => createHash('sha256').update(data).digest('hex');
  expect(hash(await readEmbeddedFile(notice, embeddedNames.draft))).toBe(hash(canonicalJson(sonusDraft)));
});

test('a copy for reading and the notice to be sealed differ by the plan and the typed signature only', async () => {
  const [copy, sealable] = await Promise.all([renderNotice(sonusDraft), renderSealable(sonusDraft, plan)]);
  expect(copy.pages).toBe(sealable.pages);
  const answers = ({ places }: typeof copy) => places.filter(({ field }) => !field.startsWith('signature.'));
  expect(answers(copy)).toEqual(answers(sealable));
});

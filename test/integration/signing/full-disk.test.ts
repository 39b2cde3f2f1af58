import { withFaultDuring, type DiskFault } from '../../helpers/faulty-disk';
import { expect, test } from 'vitest';
import { verifyInThread } from '../../../main/services/verification/verify-in-thread';
import { openLaptop } from '../../helpers/laptop';
import { sonusDraft } from '../../helpers/sonus-draft';
import { temporaryFolder } from '../../helpers/temporary-folder';

const preflight = { 'relief-reason-confirmed': true, 'relief-date-confirmed': true, 'relief-exhibit-confirmed': true };
const full = (path: RegExp): DiskFault => ({ calls: ['writeSync'], code: 'ENOSPC', path, after: 60 });

test.each([
  ['the packet is written', /signed/],
  ['the log is written', /audit/],
])(
  'a disk that runs full while %s signs nothing; once there is room, the notice is signed and verifies',
  async (_when, path) => {
    const desk = await openLaptop('Paralegal', '2004-03-15T15:00:00-05:00', temporaryFolder());
    const { id } = desk.drafts.create({ ...sonusDraft, preflight }, '2003');
    const signer = await desk.addSigner('Stephen J. Nill');
    desk.clock.time += 60_000;
    const attempt = withFaultDuring(full(path), () => desk.sign(id, signer));
    await expect(attempt).rejects.toMatchObject({ code: 'vault-disk-full' });
    expect(desk.drafts.open(id).state).toBe('draft');
    expect(desk.signing.packet(id)).toBeNull();

    desk.clock.time += 60_000;
    await desk.sign(id, signer);
    expect(desk.drafts.open(id).state).toBe('signed');
    const report = await verifyInThread(desk.exports.packet(id).bytes, { now: desk.clock.now() });
    expect([report.verdict, report.reasons]).toEqual(['valid', []]);
  },
);

test.each([
  ['the draft is marked as signed', /drafts/],
  ['the log’s head is noted', /heads/],
])(
  'once the packet is kept, a disk that runs full while %s does not make it look unsigned; the next opening makes up for it',
  async (_when, path) => {
    const desk = await openLaptop('Paralegal', '2004-03-15T15:00:00-05:00', temporaryFolder());
    const { id } = desk.drafts.create({ ...sonusDraft, preflight }, '2003');
    const signer = await desk.addSigner('Stephen J. Nill');
    desk.clock.time += 60_000;
    await withFaultDuring(full(path), () => desk.sign(id, signer));
    expect(desk.signing.packet(id)?.awaiting).toBeNull();
    desk.signing.settle(id);
    expect(desk.drafts.open(id).state).toBe('signed');
    const report = await verifyInThread(desk.exports.packet(id).bytes, { now: desk.clock.now() });
    expect([report.verdict, report.reasons]).toEqual(['valid', []]);
  },
);

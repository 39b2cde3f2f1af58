import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { flip } from '../../helpers/damage';
import { fault, typed, type Laptop } from '../../helpers/faulty-laptop';

/** An audit log with the head beside it put back to where it stood before the last edit. */
function putLogBack({ keep, clock, id, file }: Laptop): void {
  const names = [`${id}.log`, `${id}.head.sealed`];
  for (const name of names) copyFileSync(file('audit', name), file(`${name}.old`));
  clock.time += 60_000;
  keep.drafts.save(id, 1, typed);
  keep.vaultService.lock();
  for (const name of names) renameSync(file(`${name}.old`), file('audit', name));
}

/** The register's loss is named, said in the laptop's log at once and in a notice's log before its next event. */
async function lossIsSaid(desk: Laptop, keptAs: unknown): Promise<void> {
  const { id, restart } = desk;
  const next = await restart();
  expect(next.library.list().damaged).toEqual([
    {
      ...{ file: 'heads.sealed', keptAs, reason: expect.stringMatching(/could not be read/) as string },
      means: expect.stringMatching(/put back to an older state/) as string,
    },
  ]);
  next.drafts.delete(id);
  const told = /register of where audit logs last stood was found lost/;
  expect(next.exports.history(id).filter(({ text }) => told.test(text))).toHaveLength(1);
  expect(next.exports.history('identities').filter(({ text }) => told.test(text))).toHaveLength(1);
}

fault('an audit log put back to an old copy', 'refused: the register of heads knows a later one', async (desk) => {
  putLogBack(desk);
  const history = (await desk.restart()).exports;
  expect(() => history.history(desk.id)).toThrow(expect.objectContaining({ code: 'audit-broken' }));
});

fault(
  'the same, with a flipped bit in the register of heads',
  'the register is kept aside and named; what it can no longer tell is said in every log',
  async (desk) => {
    putLogBack(desk);
    flip(desk.file('heads.sealed'));
    const damaged = readFileSync(desk.file('heads.sealed'));
    await lossIsSaid(desk, expect.stringMatching(/heads\.sealed$/));
    const [kept = ''] = readdirSync(desk.file('kept-aside'));
    expect(readFileSync(desk.file('kept-aside', kept))).toEqual(damaged);
  },
);

fault(
  'the same, with the register of heads deleted',
  'named as gone; what it can no longer tell is said in every log',
  async (desk) => {
    putLogBack(desk);
    rmSync(desk.file('heads.sealed'));
    await lossIsSaid(desk, null);
  },
);

fault(
  'all audit logs and the register of heads deleted',
  'named as gone; the logs that begin anew say so',
  async (desk) => {
    desk.keep.vaultService.lock();
    rmSync(desk.file('audit'), { recursive: true });
    rmSync(desk.file('heads.sealed'));
    await lossIsSaid(desk, null);
  },
);

fault(
  'a log put back after the register of heads was begun anew',
  'refused: the new register knows where each log stood',
  async (desk) => {
    flip(desk.file('heads.sealed'));
    const keep = await desk.restart();
    expect(keep.library.list().damaged).toHaveLength(1);
    expect(keep.exports.history(desk.id)).not.toEqual([]); // reading adds nothing to a log
    keep.drafts.delete(desk.id);
    keep.drafts.restore(desk.id);
    putLogBack({ ...desk, keep });
    const next = await desk.restart();
    expect(next.library.list().damaged).toEqual([]);
    expect(() => next.exports.history(desk.id)).toThrow(expect.objectContaining({ code: 'audit-broken' }));
  },
);

import { withFault } from '../../../helpers/faulty-disk';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VaultLock } from '../../../../main/vault/vault-lock';
import { repeatableRandom, TestClock } from '../../../helpers/drafts-fixture';
import { temporaryFolder } from '../../../helpers/temporary-folder';

function laptops(alive = true) {
  const folder = temporaryFolder();
  const clock = new TestClock('2026-06-10T16:00:00-04:00');
  const lock = (machine: string) =>
    new VaultLock({ folder, clock, random: repeatableRandom(machine), machine, isAlive: () => alive });
  return { folder, clock, lock };
}

test('one works in the vault, the other is told who, where and since when', () => {
  const { lock } = laptops();
  const first = lock('desk-1');
  first.take();
  first.take();
  expect(() => lock('desk-2').take()).toThrow(
    expect.objectContaining({ code: 'vault-in-use', message: expect.stringContaining('on desk-1') as string }),
  );
  first.release();
  lock('desk-2').take();
});

test('a lock whose process is dead is stale at once on this machine, after ten minutes on another', () => {
  const { clock, lock } = laptops(false);
  lock('desk-1').take();
  expect(() => lock('desk-2').take()).toThrow(expect.objectContaining({ code: 'vault-in-use' }));
  lock('desk-1 of the next start').release();
  clock.time += 11 * 60_000;
  lock('desk-2').take();

  const here = laptops(false);
  here.lock('desk-1').take();
  const next = new VaultLock({ ...here, random: repeatableRandom('next'), machine: 'desk-1', isAlive: () => false });
  next.take();
});

test('an owner that renews stays the owner; one that overslept learns that the vault is another one\u2019s', () => {
  const { clock, lock } = laptops();
  const first = lock('desk-1');
  first.take();
  clock.time += 9 * 60_000;
  expect(first.renew()).toBe(true);
  clock.time += 9 * 60_000;
  expect(() => lock('desk-2').take()).toThrow(expect.objectContaining({ code: 'vault-in-use' }));
  clock.time += 9 * 60_000;
  const second = lock('desk-2');
  second.take();
  expect(first.renew()).toBe(false);
  first.release();
  expect(second.renew()).toBe(true);
});

test('a clock that was set back by a year does not keep a dead lock alive', () => {
  const { clock, lock } = laptops();
  lock('desk-1').take();
  clock.time -= 365 * 86_400_000;
  lock('desk-2').take();
});

test('a half-written lock file is nobody\u2019s', () => {
  const { folder, lock } = laptops();
  writeFileSync(join(folder, 'in-use.json'), '{"machine":"des');
  lock('desk-1').take();
  expect(JSON.parse(readFileSync(join(folder, 'in-use.json'), 'utf8'))).toMatchObject({ machine: 'desk-1' });
});

test('a disk that takes no writes takes the vault from nobody, nor ends the program that renews its word', () => {
  const { clock, lock } = laptops();
  const first = lock('desk-1');
  first.take();
  for (const calls of [['openSync'], ['writeSync']] as const) {
    clock.time += 60_000;
    const full = { calls, code: 'ENOSPC', path: /in-use/ } as const;
    expect(withFault(full, () => first.renew())).toBe(true);
    expect(first.renew()).toBe(true);
    expect(() => lock('desk-2').take()).toThrow(expect.objectContaining({ code: 'vault-in-use' }));
  }
});

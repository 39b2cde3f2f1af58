import { flip } from '../../helpers/damage';
import { withFault, withFaultDuring, type DiskFault } from '../../helpers/faulty-disk';
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { fault, laptop, passphrase, saved, typed, type Laptop } from '../../helpers/faulty-laptop';

/** A save meets the fault, says so in words, changes nothing, and works as soon as the fault is gone. */
function failsAndIsRetried(disk: DiskFault, code: string) {
  return async ({ keep, id, restart }: Laptop) => {
    const failing = () => withFault(disk, () => keep.drafts.save(id, 1, typed));
    expect(failing).toThrow(
      expect.objectContaining({ code, action: expect.stringMatching(/still on screen/) as string }),
    );
    expect(failing).toThrow(expect.objectContaining({ code }));
    expect(keep.drafts.save(id, 1, typed)).toMatchObject({ revision: 2 });
    const next = await restart();
    expect(next.drafts.open(id)).toMatchObject({ revision: 2, draft: typed });
    expect(next.drafts.history(id).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(next.drafts.revision(id, 1)).toEqual(saved);
    expect(next.library.list().damaged).toEqual([]);
  };
}

const retried = 'said in words, text stays on screen, saved as soon as it is gone';
const writes = ['writeSync'] as const;

fault(
  'disk full (ENOSPC) while the history is written, half a line on disk',
  retried,
  failsAndIsRetried({ calls: writes, code: 'ENOSPC', path: /\.history$/, after: 60 }, 'vault-disk-full'),
);
fault(
  'disk full (ENOSPC) while the draft is written',
  retried,
  failsAndIsRetried({ calls: writes, code: 'ENOSPC', path: /drafts.*\.sealed/, after: 60 }, 'vault-disk-full'),
);
fault(
  'quota used up (EDQUOT)',
  retried,
  failsAndIsRetried({ calls: writes, code: 'EDQUOT', path: /\.history$/ }, 'vault-disk-full'),
);
fault(
  'permission taken away (EACCES)',
  retried,
  failsAndIsRetried(
    { calls: ['openSync'], code: 'EACCES', path: /drafts.*(\.history|sealed.+)$/ },
    'file-not-writable',
  ),
);
fault(
  'folder became read-only (EROFS)',
  retried,
  failsAndIsRetried(
    { calls: ['openSync', 'renameSync'], code: 'EROFS', path: /drafts.*(\.history|sealed.+)$/ },
    'file-not-writable',
  ),
);
fault(
  'the disk does not take it (EIO on fsync)',
  retried,
  failsAndIsRetried({ calls: ['fsyncSync'], code: 'EIO', path: /\.history$/ }, 'file-not-writable'),
);
fault(
  'rename refused (EACCES), as a virus scanner does',
  retried,
  failsAndIsRetried({ calls: ['renameSync'], code: 'EACCES', path: /drafts/ }, 'file-not-writable'),
);

fault(
  'folder vanished (a stick pulled out)',
  'said in words, no empty vault put in its place, saved when it is back',
  ({ keep, id, file, folder }) => {
    renameSync(file(), join(folder, 'pulled-out'));
    expect(() => keep.drafts.save(id, 1, typed)).toThrow(expect.objectContaining({ code: 'vault-folder-gone' }));
    expect(() => keep.library.list()).toThrow(expect.objectContaining({ code: 'vault-folder-gone' }));
    expect(existsSync(file('drafts'))).toBe(false);
    rmSync(file(), { recursive: true, force: true });
    renameSync(join(folder, 'pulled-out'), file());
    expect(keep.drafts.save(id, 1, typed).revision).toBe(2);
  },
);

fault('torn write of a draft', 'kept aside and named, the others are listed', async ({ keep, id, file, restart }) => {
  const other = keep.drafts.create(typed, 'current');
  const path = file('drafts', `${id}.sealed`);
  writeFileSync(path, readFileSync(path).subarray(0, 40));
  const { drafts, damaged } = (await restart()).library.list();
  expect(drafts.map((row) => row.id)).toEqual([other.id]);
  expect(damaged).toMatchObject([{ file: `${id}.sealed` }]);
  expect(readdirSync(file('kept-aside'))).toEqual([damaged[0]?.keptAs]);
});

fault(
  'torn last line of a history',
  'cut off; every whole revision is there, saving goes on',
  async ({ id, file, restart }) => {
    appendFileSync(file('drafts', `${id}.history`), '{"format":"filing-desk/sea');
    const next = await restart();
    expect(next.drafts.history(id)).toHaveLength(1);
    expect(next.drafts.save(id, 1, typed).revision).toBe(2);
  },
);

fault(
  'torn last line of an audit log',
  'cut off, and an event of the log says so',
  async ({ keep, id, file, restart }) => {
    const before = keep.exports.history(id).length;
    appendFileSync(file('audit', `${id}.log`), '{"format":"filing-desk/sea');
    const history = (await restart()).exports.history(id);
    expect(history.length).toBe(before + 1);
    expect(history.at(-1)?.text).toMatch(/half-written last line .* dropped/);
  },
);

fault('a flipped bit in a draft', 'kept aside and named, never overwritten', async ({ id, file, restart }) => {
  flip(file('drafts', `${id}.sealed`));
  expect((await restart()).library.list()).toMatchObject({ drafts: [], damaged: [{ file: `${id}.sealed` }] });
});

fault(
  'a flipped bit in a history',
  'the draft opens; the history is kept aside and named, a new one begins',
  async ({ id, file, restart }) => {
    flip(file('drafts', `${id}.history`));
    const next = await restart();
    expect(next.drafts.open(id).draft).toEqual(saved);
    expect(next.drafts.history(id)).toEqual([]);
    expect(next.library.list().damaged).toMatchObject([{ file: `${id}.history` }]);
    next.drafts.save(id, 1, typed);
    expect(next.drafts.revision(id, 2)).toEqual(typed);
  },
);

fault(
  'a flipped bit in an audit log',
  'kept aside and named; a new one begins and says so',
  async ({ keep, id, file, restart }) => {
    keep.exports.history(id);
    flip(file('audit', `${id}.log`));
    const damaged = readFileSync(file('audit', `${id}.log`));
    const next = await restart();
    expect(next.drafts.open(id).draft).toEqual(saved);
    expect(next.exports.history(id)[1]?.text).toMatch(
      /audit.*\.log of the vault was found damaged or foreign; it is kept aside/,
    );
    const [named] = next.library.list().damaged;
    expect(named).toMatchObject({ file: `audit/${id}.log`, notice: id });
    expect(readFileSync(file('kept-aside', named?.keptAs ?? ''))).toEqual(damaged);
  },
);

fault(
  'disk full (ENOSPC) while the vault is locked',
  'locked all the same; what was in memory is forgotten, the list is built anew',
  async ({ keep, id, start }) => {
    keep.exports.history(id);
    const { drafts } = keep.library.list();
    const full: DiskFault = { calls: ['writeSync', 'truncateSync'], code: 'ENOSPC', path: /vault/ };
    withFault(full, () => keep.vaultService.lock());
    expect(keep.vaultService.state).toBe('locked');
    expect(() => keep.library.list()).toThrow(expect.objectContaining({ code: 'vault-locked' }));
    const next = start();
    await next.vaultService.unlock(passphrase, 'passphrase');
    expect(next.library.list().drafts).toEqual(drafts);
  },
);

fault(
  'a flipped bit in the address book',
  'kept aside and named; comments go on as soon as the name is typed again',
  async ({ keep, id, file, restart }) => {
    keep.comments.introduce('Paula Paralegal');
    flip(file('address-book.sealed'));
    const damaged = readFileSync(file('address-book.sealed'));
    const next = await restart();
    expect([next.comments.person(), next.handOver.contacts.list()]).toEqual([null, []]);
    const [named] = next.library.list().damaged;
    expect(named).toMatchObject({ file: 'address-book.sealed', means: expect.stringMatching(/name/) as string });
    expect(readFileSync(file('kept-aside', named?.keptAs ?? ''))).toEqual(damaged);
    next.comments.introduce('Paula Paralegal');
    expect(next.comments.add(id, { field: 'narrative', text: 'Go on.' })).toMatchObject([
      { author: 'Paula Paralegal' },
    ]);
  },
);

fault('a flipped bit in the index', 'built anew from the drafts', async ({ keep, file, restart }) => {
  const before = keep.library.list();
  keep.library.forget();
  flip(file('index.sealed'));
  expect((await restart()).library.list()).toEqual(before);
});

fault('the index is missing', 'built anew from the drafts', async ({ keep, file, restart }) => {
  const before = keep.library.list();
  keep.library.forget();
  rmSync(file('index.sealed'));
  expect((await restart()).library.list()).toEqual(before);
});

fault(
  'a flipped bit in the key file',
  'kept aside; opened by its copy, which takes its place',
  async ({ id, file, restart }) => {
    flip(file('vault.json'));
    expect((await restart()).drafts.open(id).draft).toEqual(saved);
    expect(readFileSync(file('vault.json'))).toEqual(readFileSync(file('vault-copy.json')));
  },
);

fault('the key file is deleted', 'opened by its copy', async ({ id, file, restart }) => {
  rmSync(file('vault.json'));
  expect((await restart()).drafts.open(id).draft).toEqual(saved);
});

fault(
  'key file and copy are deleted',
  'said in words; no new vault is put over the drafts',
  async ({ keep, file, start }) => {
    keep.vaultService.lock();
    for (const name of ['vault.json', 'vault-copy.json']) rmSync(file(name));
    const next = start();
    expect(next.vaultService.state).toBe('locked');
    await expect(next.vaultService.unlock(passphrase, 'passphrase')).rejects.toMatchObject({ code: 'vault-corrupt' });
    await expect(next.vaultService.create('another good sentence')).rejects.toMatchObject({ code: 'invalid-input' });
  },
);

fault(
  'two instances on one folder',
  'the second is told who works there; a killed one\u2019s lock is stale',
  async ({ keep, start, file }) => {
    const second = start();
    const unlock = () => second.vaultService.unlock(passphrase, 'passphrase');
    await expect(unlock()).rejects.toMatchObject({ code: 'vault-in-use', details: { process: process.pid } });
    keep.vaultService.lock();
    const dead = { machine: 'desk-of-another-time', process: 1, token: 'x', since: 0, renewedAt: 0 };
    writeFileSync(file('in-use.json'), JSON.stringify(dead));
    expect(await unlock()).toBe('open');
  },
);

/** Everything that writes, and nothing that reads. */
const noWrites = {
  ENOSPC: { calls: writes, code: 'ENOSPC', path: /./ },
  EROFS: { calls: ['openSync', 'renameSync', 'mkdirSync', 'chmodSync'], code: 'EROFS', path: /./ },
} as const;

for (const [code, disk] of Object.entries(noWrites)) {
  fault(
    `the vault is unlocked on a disk that takes no writes (${code})`,
    'it opens to be read and says so; saves are refused in words, and work as soon as the disk takes them',
    async ({ keep, id, start }) => {
      keep.vaultService.lock();
      const next = await withFaultDuring(disk, async () => {
        const reader = start();
        const guess = reader.vaultService.unlock('a wrong sentence', 'passphrase');
        await expect(guess).rejects.toMatchObject({ code: 'vault-wrong-passphrase' });
        await reader.vaultService.unlock(passphrase, 'passphrase');
        expect(reader.vaultService.takesWrites).toBe(false);
        expect(reader.library.list()).toMatchObject({ drafts: [{ id }], damaged: [] });
        expect(reader.drafts.open(id).draft).toEqual(saved);
        expect(reader.exports.history(id).length).toBeGreaterThan(0);
        expect(() => reader.drafts.save(id, 1, typed)).toThrow(
          expect.objectContaining({ code: code === 'EROFS' ? 'file-not-writable' : 'vault-disk-full' }),
        );
        expect(reader.vaultService.renew()).toBe(true);
        return reader;
      });
      expect(next.drafts.save(id, 1, typed).revision).toBe(2);
      expect([next.vaultService.renew(), next.vaultService.takesWrites]).toEqual([true, true]);
    },
  );
}

fault('two windows on one draft', 'the stale write is refused, nothing is changed', ({ keep, id }) => {
  keep.drafts.save(id, 1, typed);
  expect(() => keep.drafts.save(id, 1, saved)).toThrow(expect.objectContaining({ code: 'draft-stale-revision' }));
  expect(keep.drafts.open(id).draft).toEqual(typed);
});

fault(
  'clock back by a year',
  'revisions keep their order, the log says so, the trash is not emptied',
  async ({ keep, id, clock, restart }) => {
    keep.exports.history(id);
    clock.time -= 365 * 86_400_000;
    keep.drafts.save(id, 1, typed);
    keep.drafts.delete(id);
    clock.time += 86_400_000;
    const next = await restart();
    expect(next.drafts.history(id).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(next.library.list().drafts.map((row) => row.id)).toEqual([id]);
    expect(next.exports.history(id).some(({ text }) => /clock/i.test(text))).toBe(true);
  },
);

fault(
  'a draft that the disk does not give (EIO)',
  'named, left where it is, and listed as soon as it can be read',
  async ({ id, file, restart, keep }) => {
    const other = keep.drafts.create(typed, 'current');
    const next = await restart();
    rmSync(file('index.sealed'), { force: true });
    const sick: DiskFault = { calls: ['readFileSync'], code: 'EIO', path: new RegExp(`${id}\\.sealed`) };
    const { drafts, damaged } = withFault(sick, () => next.library.list());
    expect(drafts.map((row) => row.id)).toEqual([other.id]);
    expect(damaged).toMatchObject([{ file: id }]);
    expect(existsSync(file('kept-aside'))).toBe(false);
    const well = next.library.list();
    expect([well.drafts.length, well.damaged]).toEqual([2, []]);
  },
);

fault(
  'a flipped bit that the list does not see, its file’s time unchanged',
  'the search goes on without the draft, which is kept aside and named',
  async ({ keep, id, file }) => {
    const other = keep.drafts.create(typed, 'current');
    keep.library.list();
    const path = file('drafts', `${id}.sealed`);
    const { atime, mtime } = statSync(path);
    flip(path);
    utimesSync(path, atime, mtime);
    expect(await keep.library.search('words')).toEqual([other.id]);
    expect(keep.library.list()).toMatchObject({ drafts: [{ id: other.id }], damaged: [{ file: `${id}.sealed` }] });
  },
);

fault(
  'a draft’s file in another draft’s place',
  'its seal does not fit: kept aside and named; the other is untouched',
  async ({ keep, id, file, restart }) => {
    const other = keep.drafts.create(typed, 'current');
    copyFileSync(file('drafts', `${other.id}.sealed`), file('drafts', `${id}.sealed`));
    const { drafts, damaged } = (await restart()).library.list();
    expect(drafts.map((row) => row.id)).toEqual([other.id]);
    expect(damaged).toMatchObject([{ file: `${id}.sealed` }]);
  },
);

fault(
  'history and log of another draft in this one’s place',
  'the draft opens; both are kept aside and named, new ones begin',
  async ({ keep, id, file, restart }) => {
    const other = keep.drafts.create(typed, 'current');
    keep.exports.history(id);
    copyFileSync(file('drafts', `${other.id}.history`), file('drafts', `${id}.history`));
    copyFileSync(file('audit', `${other.id}.log`), file('audit', `${id}.log`));
    const next = await restart();
    expect(next.drafts.open(id).draft).toEqual(saved);
    expect(next.drafts.history(id)).toEqual([]);
    expect(next.exports.history(id)[1]?.text).toMatch(/found damaged/);
    const named = next.library.list().damaged.map((damaged) => damaged.file);
    expect(new Set(named)).toEqual(new Set([`${id}.history`, `audit/${id}.log`]));
    expect(next.drafts.save(id, 1, typed).revision).toBe(2);
  },
);

fault(
  'index and key file of another vault',
  'the index is built anew; under the other key no draft opens: each is kept aside and named',
  async ({ keep, id, file, start }) => {
    const stranger = await laptop();
    stranger.keep.library.list();
    for (const each of [keep, stranger.keep]) each.vaultService.lock();
    copyFileSync(stranger.file('index.sealed'), file('index.sealed'));
    const next = start();
    await next.vaultService.unlock(passphrase, 'passphrase');
    expect(next.library.list()).toMatchObject({ drafts: [{ id }], damaged: [] });
    next.vaultService.lock();
    expect(existsSync(file('index.sealed'))).toBe(true);
    for (const name of ['vault.json', 'vault-copy.json']) copyFileSync(stranger.file(name), file(name));
    const foreign = start();
    await foreign.vaultService.unlock(passphrase, 'passphrase');
    const { drafts, damaged } = foreign.library.list();
    expect([drafts, damaged.map((each) => each.file)]).toEqual([[], expect.arrayContaining([`${id}.sealed`])]);
  },
);

fault('a file of a newer program', 'named, and left as it is', async ({ id, file, restart }) => {
  const path = file('drafts', `${id}.sealed`);
  const newer = JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), version: 2 });
  writeFileSync(path, newer);
  expect((await restart()).library.list()).toMatchObject({ drafts: [], damaged: [{ file: id }] });
  expect(readFileSync(path, 'utf8')).toBe(newer);
});

fault('a foreign file among the drafts', 'kept aside and named', async ({ id, file, restart }) => {
  writeFileSync(file('drafts', 'holiday.sealed'), 'not a draft');
  const { drafts, damaged } = (await restart()).library.list();
  expect(drafts.map((row) => row.id)).toEqual([id]);
  expect(damaged).toMatchObject([{ file: 'holiday.sealed' }]);
});

import { createHash, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DraftRepository } from '../../main/storage/draft-repository';
import { businessCalendar } from '../../shared/deadlines/calendar';
import { LibraryService } from '../../main/services/drafts/library-service';
import { DraftsService } from '../../main/services/drafts/drafts-service';
import { KeptTrails } from '../../main/services/audit/kept-trails';
import type { Storage } from '../../main/storage/sealed-kind';
import type { RandomBytes } from '../../main/vault/sealed-box';
import { Vault } from '../../main/vault/vault';

/** The passphrase of the vaults that {@link openDrafts} makes. */
export const seedPassphrase = 'correct horse battery';

/** scrypt for tests: the mechanism, not the cost. */
export const cheapCost = { N: 2, r: 1, p: 1 };

/** Random bytes that repeat from run to run: SHA-256 over a counter. */
export function repeatableRandom(seed: string): RandomBytes {
  let counter = 0;
  return (length) => {
    const blocks: Buffer[] = [];
    for (let size = 0; size < length; size += 32) {
      blocks.push(createHash('sha256').update(`${seed}/${counter++}`).digest());
    }
    return Buffer.concat(blocks).subarray(0, length);
  };
}

/** A clock that a test moves. */
export class TestClock {
  time: number;

  constructor(instant: string) {
    this.time = Date.parse(instant);
  }

  now(): number {
    return this.time;
  }
}

/** An open vault with its drafts in a folder of the test's own. */
export async function openDrafts(folder: string, seed = 'seed') {
  const clock = new TestClock('2026-06-10T16:00:00-04:00');
  const random = repeatableRandom(seed);
  const vault = new Vault({ folder: join(folder, 'vault'), clock, random, cost: cheapCost });
  const recoveryKey = vault.state === 'absent' ? await vault.create(seedPassphrase) : '';
  if (vault.state === 'locked') await vault.unlock(seedPassphrase);
  const repository = new DraftRepository({ vault, clock, random });
  const library = new LibraryService({ vault, repository, clock, random, calendar: businessCalendar() });
  const drafts = new DraftsService({ vault, repository, library, clock, random, newId: randomUUID });
  const storage: Storage = {
    ...{ vault, random, clock, report: (damaged) => library.report(damaged) },
    mended: (file) => library.mended(file),
  };
  return { clock, vault, repository, library, drafts, storage, recoveryKey };
}

/** Audit logs whose heads are kept nowhere else. */
export function trailsIn(storage: Storage): KeptTrails {
  const headsElsewhere = () => ({ heads: [], lost: null });
  return new KeptTrails({ ...storage, headsElsewhere, releaseHeads: () => undefined });
}

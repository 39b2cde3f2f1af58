import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../import/corpus/seeded-random';
import { checkAfterKill } from './check-after-kill';
import { killOnce } from './kill-once';
import { draftWith, modes, openLaptop, signer, passphrase, type Mode } from './laptop';

/** What the kills of one kind came to. */
export interface KillRow {
  readonly what: string;
  readonly kills: number;
  readonly faults: readonly string[];
  /** The age of the oldest key that was lost, the worst of all kills; `null` where nothing is typed. */
  readonly lostMilliseconds: number | null;
}

/** The longest time a process is let to work, in milliseconds: enough for several saves, or for one seal. */
const longest: Readonly<Record<Mode, number>> = { typing: 2200, saving: 400, signing: 4000, exporting: 900 };

/** Kills the program's services in a process without a window, `kills` times in all, each at a random moment. */
export async function killServices(script: string, kills: number, seed: number): Promise<KillRow[]> {
  const userData = mkdtempSync(join(tmpdir(), 'filing-desk-kill-'));
  mkdirSync(join(userData, 'exports'));
  const aheadBy = Date.parse('2004-03-15T06:00:00-05:00') - Date.now();
  try {
    await prepare(userData, aheadBy);
    const rows: KillRow[] = [];
    for (const mode of modes) rows.push(await killMode({ script, userData, aheadBy, mode, seed }, share(kills)));
    return rows;
  } finally {
    rmSync(userData, { recursive: true, force: true });
  }
}

interface Run {
  readonly script: string;
  readonly userData: string;
  readonly aheadBy: number;
  readonly mode: Mode;
  readonly seed: number;
}

async function killMode({ seed, ...run }: Run, kills: number): Promise<KillRow> {
  const random = seededRandom(seed + modes.indexOf(run.mode));
  const faults: string[] = [];
  let lost = 0;
  let sealed = 0;
  for (let count = 0; count < kills; count += 1) {
    const laptop = await openLaptop(run.userData, run.aheadBy);
    const draftId = laptop.drafts.create(draftWith(run.mode === 'signing' ? 300 : 0), '2003').id;
    laptop.vaultService.lock();
    const killed = await killOnce({ ...run, draftId, after: random.next() * longest[run.mode] });
    const verdict = await checkAfterKill({ ...run, ...killed, draftId });
    sealed += killed.said.filter(({ what }) => what === 'sealed').length;
    faults.push(...verdict.faults);
    lost = Math.max(lost, verdict.lostMilliseconds);
  }
  return {
    what: run.mode === 'signing' ? `signing (${sealed} sealed before), services` : `${run.mode}, services`,
    kills,
    faults,
    lostMilliseconds: run.mode === 'typing' ? lost : null,
  };
}

async function prepare(userData: string, aheadBy: number): Promise<void> {
  const { identities, vaultService } = await openLaptop(userData, aheadBy);
  const { fingerprint } = await identities.create({ name: signer, title: 'Chief Financial Officer' }, passphrase);
  identities.fileAttestation(fingerprint, null, { fileName: 'scan.png', bytes: Buffer.from('ink on paper') });
  vaultService.lock();
}

function share(kills: number): number {
  return Math.ceil(kills / modes.length);
}

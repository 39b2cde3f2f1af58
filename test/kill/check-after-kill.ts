import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { noticeFaces } from '../../main/services/checks/notice-checks';
import { verifyFile } from '../../main/verify/verify-file';
import type { Said } from './kill-once';
import { clockAheadBy, openLaptop } from './laptop';
import { keysIn } from './typed-text';

/** What a kill did: the age of the oldest key that was lost, and everything that is not as it was promised. */
export interface Verdict {
  readonly lostMilliseconds: number;
  readonly faults: readonly string[];
}

interface AfterKill {
  readonly userData: string;
  readonly aheadBy: number;
  readonly draftId: string;
  readonly said: readonly Said[];
  readonly killedAt: number;
}

/** Starts the program again, as the person would, and looks at everything. */
export async function checkAfterKill(after: AfterKill): Promise<Verdict> {
  const { userData, aheadBy, draftId, said } = after;
  const faults: string[] = [];
  const keep = await openLaptop(userData, aheadBy);
  keep.signing.settle(draftId);
  const { revision, draft, state } = keep.drafts.open(draftId);
  const keys = keysIn(draft.narrative ?? '');
  const saved = said.findLast(({ what }) => what === 'saved');
  if (saved !== undefined && revision < saved.second)
    faults.push(`revision ${saved.second} was saved, found ${revision}`);
  if (saved !== undefined && keys < saved.first) faults.push(`${saved.first} keys were saved, found ${keys}`);
  const rows = keep.drafts.history(draftId).map((row) => row.revision);
  if (rows.some((row, index) => row !== index + 1) || rows.length !== revision) faults.push('the history has a gap');
  const { damaged } = keep.library.list();
  faults.push(...damaged.map(({ file, reason }) => `${file}: ${reason}`));
  keep.exports.history(draftId); // throws where the chain does not hold
  faults.push(...(await checkPacket(keep, draftId, state, aheadBy)), ...checkExports(join(userData, 'exports')));
  keep.vaultService.lock();
  return { lostMilliseconds: lostMilliseconds(after, keys), faults };
}

function lostMilliseconds({ said, killedAt }: AfterKill, keys: number): number {
  const lost = said.find(({ what, first }) => what === 'key' && first > keys);
  return lost === undefined ? 0 : killedAt - lost.second;
}

type Laptop = Awaited<ReturnType<typeof openLaptop>>;

/** State and packet say the same, and a packet is a valid one. */
async function checkPacket(laptop: Laptop, draftId: string, state: string, aheadBy: number): Promise<string[]> {
  const packet = laptop.signing.packet(draftId);
  if ((packet !== null) !== (state === 'signed'))
    return [`the draft is ${state}, its packet is ${packet === null ? 'absent' : 'there'}`];
  if (packet === null) return [];
  const { bytes } = laptop.exports.packet(draftId);
  const options = { now: clockAheadBy(aheadBy).now(), revoked: [], faces: noticeFaces };
  const { verdict, reasons } = await verifyFile(bytes, options);
  return verdict === 'invalid' ? reasons.map(({ code, message }) => `the packet is not valid: ${code} ${message}`) : [];
}

/** Each exported file is whole; what was being written stands under another name. */
function checkExports(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const faults: string[] = [];
  for (const name of readdirSync(folder).filter((each) => !each.startsWith('.'))) {
    const bytes = readFileSync(join(folder, name));
    if (name.endsWith('.zip') && Object.keys(unzipSync(bytes)).length !== 8) faults.push(`${name} is half written`);
    if (name.endsWith('.pdf') && !bytes.subarray(-7).includes('%%EOF')) faults.push(`${name} is half written`);
  }
  return faults;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Draft } from '../../shared/draft/draft';
import { openDrafts } from '../helpers/drafts-fixture';
import { sonusDraft } from '../helpers/sonus-draft';
import { seededRandom } from '../import/corpus/seeded-random';

const registrants = 500;
const saves = 60;

/**
 * `npm run vault:scale [-- 10 10000]`: what a save, a list and a search cost in a small vault and in a large one of 500
 * registrants, and the ratio: the disk and the machine are the same, so the ratio is what counts.
 */
export async function main([small = '10', large = '10000']: string[]): Promise<void> {
  const rows = [await measure(Number(small)), await measure(Number(large))] as const;
  const [few, many] = rows;
  const line = (what: string, pick: (row: Measured) => number) =>
    `| ${what} | ${pick(few).toFixed(1)} | ${pick(many).toFixed(1)} | ${(pick(many) / pick(few)).toFixed(2)} |`;
  console.log(`| milliseconds | ${small} drafts | ${large} drafts | ratio |\n| --- | ---: | ---: | ---: |`);
  console.log(line('save, median of 60', (row) => row.save));
  console.log(line('open, median of 60', (row) => row.open));
  console.log(line('list, from the index', (row) => row.list));
  console.log(line('list, index lost', (row) => row.rebuild));
  console.log(line('first search of a session', (row) => row.firstSearch));
  console.log(line('next search', (row) => row.search));
}

type Measured = Awaited<ReturnType<typeof measure>>;

async function measure(count: number) {
  const folder = mkdtempSync(join(tmpdir(), 'filing-desk-scale-'));
  try {
    const keep = await openDrafts(folder);
    const ids = Array.from({ length: count }, (_, index) => keep.drafts.create(draftOf(index), 'current').id);
    const random = seededRandom(count);
    const some = Array.from({ length: saves }, () => random.pick(ids));
    const save = median(some.map((id) => timed(() => saveOne(keep, id))));
    const open = median(some.map((id) => timed(() => keep.drafts.open(id))));
    keep.library.list();
    const list = timed(() => keep.library.list());
    const firstSearch = await timedAsync(() => keep.library.search('goodwill registrant7'));
    const search = await timedAsync(() => keep.library.search('impairment registrant3'));
    keep.library.forget();
    rmSync(join(folder, 'vault', 'index.sealed'), { force: true });
    const rebuild = timed(() => keep.library.list());
    return { save, open, list, rebuild, firstSearch, search };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function draftOf(index: number): Draft {
  const name = `Registrant${index % registrants} Holdings, Inc.`;
  const narrative = `The goodwill impairment of segment ${index} is not complete. ${sonusDraft.narrative ?? ''}`;
  return { ...sonusDraft, registrant: { ...sonusDraft.registrant, name }, narrative };
}

function saveOne({ drafts }: Awaited<ReturnType<typeof openDrafts>>, id: string): void {
  const { revision, draft } = drafts.open(id);
  drafts.save(id, revision, { ...draft, narrative: `${draft.narrative ?? ''} And a word more.` });
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

async function timedAsync(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

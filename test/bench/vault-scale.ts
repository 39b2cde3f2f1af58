import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDrafts } from '../helpers/drafts-fixture';
import { draftAt, seedDrafts } from '../helpers/seed-vault';
import { seededRandom } from '../import/corpus/seeded-random';

const rounds = 60;

type Keep = Awaited<ReturnType<typeof openDrafts>>;

/** A vault on disk with so many drafts. */
interface Filled {
  readonly folder: string;
  readonly keep: Keep;
  readonly ids: readonly string[];
}

/**
 * `npm run vault:scale [-- 10 10000]`: what the library costs with few and with many drafts of 500 registrants, and the
 * ratio. Saves, creations and openings take turns in both vaults, so that both meet the same disk and the same machine.
 */
export async function main([table = '', small = '10', large = '10000']: string[]): Promise<void> {
  if (table === 'memory') return printMemory(small);
  const vaults = [await fill(Number(small)), await fill(Number(large))] as const;
  try {
    const lines = [
      ...alternately('save, median of 60', vaults, saveOne),
      ...alternately('open, median of 60', vaults, ({ keep, ids }, random) => keep.drafts.open(random.pick(ids))),
      ...alternately('create, median of 60', vaults, ({ keep }, random) =>
        keep.drafts.create(draftAt(Math.floor(random.next() * 1000)), 'current'),
      ),
      ...(await once('list, index lost; processor time', vaults, async ({ keep: { library } }) => {
        library.recompute();
        await library.listInSlices();
      })),
      ...(await once('list; processor time', vaults, ({ keep }) => keep.library.list())),
      ...(await once('first search, nothing read yet; processor time', vaults, ({ keep }) =>
        keep.library.search('goodwill segment7'),
      )),
      ...(await once('search for a registrant; processor time', vaults, ({ keep }) =>
        keep.library.search('registrant3'),
      )),
      ...(await once('search for a word of every draft; processor time', vaults, ({ keep }) =>
        keep.library.search('impairment'),
      )),
      row(
        'peak memory of a process that lists and searches, MB',
        vaults.map(({ folder }) => memoryOf(folder)) as [number, number],
        0,
      ),
    ];
    const report = reportOf(lines, Number(small), Number(large));
    console.log(report);
    writeFileSync(table, report);
  } finally {
    for (const { folder } of vaults) rmSync(folder, { recursive: true, force: true });
  }
}

async function fill(count: number): Promise<Filled> {
  const folder = mkdtempSync(join(tmpdir(), 'filing-desk-scale-'));
  const keep = await openDrafts(folder);
  return { folder, keep, ids: seedDrafts(keep.vault, { count, savedAt: keep.clock.now() }) };
}

function saveOne({ keep: { drafts }, ids }: Filled, random: ReturnType<typeof seededRandom>): void {
  const { id, revision, draft } = drafts.open(random.pick(ids));
  drafts.save(id, revision, { ...draft, narrative: `${draft.narrative ?? ''} And a word more.` });
}

type Vaults = readonly [Filled, Filled];

/** The median of many runs, in the one vault and the other by turns. */
function alternately(
  what: string,
  vaults: Vaults,
  run: (vault: Filled, random: ReturnType<typeof seededRandom>) => unknown,
): string[] {
  const random = seededRandom(rounds);
  const times: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    for (const at of [0, 1] as const) {
      const start = performance.now();
      run(vaults[at], random);
      times[at].push(performance.now() - start);
    }
  }
  return [row(what, [median(times[0]), median(times[1])])];
}

/** Processor time: what looks at every draft takes long enough to meet whatever else the machine does. */
async function once(what: string, vaults: Vaults, run: (vault: Filled) => unknown): Promise<string[]> {
  const times: number[] = [];
  for (const vault of vaults) {
    const before = process.cpuUsage();
    await run(vault);
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return [row(what, [times[0] ?? 0, times[1] ?? 0])];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function row(what: string, [few, many]: readonly [number, number], digits = 1): string {
  const say = (value: number) =>
    value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });
  return `| ${what} | ${say(few)} | ${say(many)} | ${say(many / few)} |`;
}

/** A process of its own, because a peak is never taken back. */
function memoryOf(folder: string): number {
  const script = ['build/run-script.mjs', 'test/bench/vault-scale.ts', 'memory', folder];
  return Number(execFileSync(process.execPath, script, { encoding: 'utf8' }).trim());
}

async function printMemory(folder: string): Promise<void> {
  const { library } = await openDrafts(folder);
  await library.listInSlices();
  await library.search('impairment');
  console.log(process.resourceUsage().maxRSS / 1024);
}

function reportOf(lines: readonly string[], small: number, large: number): string {
  const count = (value: number) => value.toLocaleString('en-US');
  return [
    '# The library at scale',
    '',
    `\`npm run vault:scale\`: a vault of ${count(small)} drafts and one of ${count(large)}, of 500 registrants. The ratio is what counts: the`,
    'milliseconds are those of the machine that wrote this. A save, an opening and a creation must not grow with the number of',
    'drafts; what looks at all of them may. The list that is lost and the first search are read in slices, beside other work.',
    '',
    `| milliseconds | ${count(small)} drafts | ${count(large)} drafts | ratio |`,
    '| --- | --: | --: | --: |',
    ...lines,
    '',
  ].join('\n');
}

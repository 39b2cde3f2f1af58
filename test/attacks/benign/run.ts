import { writeFileSync } from 'node:fs';
import { ownCases, strangerCases, type BenignCase } from './corpus';

/** `npm run benign [TABLE.md]`: every honest file of the corpus, none with a false alarm. */
export async function main([table]: readonly string[]): Promise<void> {
  const alarms: string[] = [];
  const counts = new Map<string, { files: number; right: number }>();
  for (const benign of [...(await strangerCases()), ...ownCases()]) {
    const alarm = await falseAlarm(benign);
    if (alarm !== null) console.log(alarm);
    if (alarm !== null) alarms.push(alarm);
    const { files, right } = counts.get(benign.group) ?? { files: 0, right: 0 };
    counts.set(benign.group, { files: files + 1, right: right + (alarm === null ? 1 : 0) });
  }
  const text = tableOf(counts, alarms);
  console.log(text);
  if (table !== undefined) writeFileSync(table, text);
  if (alarms.length > 0) process.exitCode = 1;
}

/** Null where the verifier said what it should; else what it said. */
export async function falseAlarm({ group, name, expected, judge }: BenignCase): Promise<string | null> {
  const codes = await judge();
  const same = codes.length === expected.length && expected.every((code) => codes.includes(code));
  return same
    ? null
    : `${group}, ${name}: expected ${expected.join(' ') || 'valid'}, found ${codes.join(' ') || 'valid'}`;
}

function tableOf(counts: ReadonlyMap<string, { files: number; right: number }>, alarms: readonly string[]): string {
  const files = [...counts.values()].reduce((sum, each) => sum + each.files, 0);
  return [
    `# Honest files: ${files}, false alarms: ${alarms.length}`,
    '',
    '`npm run benign`. Ours have to be valid. Of other makers’ files the verifier says that they are intact, whose they are where',
    'their root is given as trusted, and where they use SHA-1 or a signing-time that PAdES forbids; never that they are invalid.',
    '',
    '| files | judged | as expected |',
    '| --- | ---: | ---: |',
    ...[...counts].map(([group, { files: judged, right }]) => `| ${group} | ${judged} | ${right} |`),
    ...(alarms.length === 0 ? [] : ['', ...alarms.map((alarm) => `- ${alarm}`)]),
    '',
  ].join('\n');
}

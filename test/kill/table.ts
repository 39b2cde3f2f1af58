import type { KillRow } from './bulk';

/** The kill table as Markdown, with every fault below it. */
export function killTable(rows: readonly KillRow[]): string {
  const lines = rows.map(({ what, kills, faults, lostMilliseconds }) => {
    const lost = lostMilliseconds === null ? 'nothing that was called saved' : `${lostMilliseconds} ms`;
    return `| ${what} | ${kills} | ${lost} | ${faults.length} |`;
  });
  const kills = rows.reduce((sum, row) => sum + row.kills, 0);
  const faults = rows.flatMap((row) => row.faults.map((fault) => `- ${row.what}: ${fault}`));
  return [
    '| killed while | kills | age of the oldest key lost, worst case | faults |',
    '| --- | ---: | --- | ---: |',
    ...lines,
    `| all | ${kills} | | ${faults.length} |`,
    ...faults,
  ].join('\n');
}

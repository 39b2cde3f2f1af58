/**
 * A judge's verdicts as a Markdown table: totals first, then every sample. No times or paths, so that a run that finds
 * the same writes the same.
 */
export function table(title, rows) {
  const columns = Object.keys(rows[0]?.verdicts ?? {});
  const passed = (column) => rows.filter(({ verdicts }) => verdicts[column] === 'PASS').length;
  return [
    `# ${title}`,
    '',
    ...columns.map((column) => `- ${column}: ${passed(column)} of ${rows.length} PASS`),
    '',
    `| sample | ${columns.join(' | ')} |`,
    `| --- |${columns.map(() => ' --- |').join('')}`,
    ...rows.map(({ sample, verdicts }) => `| ${sample} | ${columns.map((column) => verdicts[column]).join(' | ')} |`),
    '',
  ].join('\n');
}

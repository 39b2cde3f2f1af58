import { lintRules, type LintFinding, type Problem } from './lint-finding';

/** Problems as findings with lines and columns, in the order of the source. */
export function toFindings(source: string, problems: readonly Problem[]): LintFinding[] {
  const starts = lineStarts(source);
  let line = 0;
  return [...problems]
    .sort((one, other) => one.at - other.at)
    .map(({ code, at, found, fix }) => {
      while (line + 1 < starts.length && (starts[line + 1] ?? 0) <= at) line += 1;
      const { title, authority } = lintRules[code];
      const message = `${title.slice(0, -1)}: ${found}.`;
      return { code, line: line + 1, column: at - (starts[line] ?? 0) + 1, rule: authority, message, fix: fix ?? null };
    });
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (const match of source.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
  return starts;
}

import type { LintFinding } from './lint-finding';

/** The source with every exact fix made; of two fixes that overlap the later one waits for the next run. */
export function applyFixes(source: string, findings: readonly LintFinding[]): string {
  const fixes = findings.flatMap(({ fix }) => (fix === null ? [] : [fix])).sort((one, other) => one.from - other.from);
  let result = '';
  let done = 0;
  for (const { from, to, replacement } of fixes) {
    if (from < done) continue;
    result += source.slice(done, from) + replacement;
    done = to;
  }
  return result + source.slice(done);
}

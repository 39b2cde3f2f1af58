import { basename } from 'node:path';
import type { LintFinding } from '../../../shared/edgar/lint/lint-finding';
import { AppError } from '../../../shared/errors/app-error';
import { fixFile, lintCleaned, lintFile } from '../../services/checks/lint-file';
import { writeFileAtomically } from '../../storage/write-file';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';

interface Options {
  readonly fix?: boolean;
  readonly out?: string;
}

/**
 * `lint FILE [--fix --out FILE]`: what EDGAR would refuse in an .htm, .txt or .pdf. With `--fix` the mended document is
 * written and the findings are what is left, pictures that could not be kept included. Exit status 1 while there is a finding.
 */
export const registerLint: RegisterCommand = (program, context) => {
  program
    .command('lint <file>')
    .description('say what EDGAR would refuse in a document, and mend what can be mended exactly')
    .option('--fix', 'mend what can be mended without changing a word, into --out')
    .option('--out <file>', 'where to write the mended document')
    .action(async (path: string, { fix, out }: Options) => {
      const given = readInput(path);
      if ((fix === true) !== (out !== undefined)) throw bothOrNeither();
      const bytes = fix === true ? fixFile(given, basename(path)) : given;
      if (out !== undefined) writeFileAtomically(out, bytes);
      const name = basename(out ?? path);
      const findings = fix === true ? await lintCleaned(given, bytes, name) : await lintFile(bytes, name);
      if (findings.length > 0) context.somethingIsWrong();
      context.print({ file: out ?? path, findings }, [...findings.map(asLine), summary(findings.length)]);
    });
};

function asLine({ line, column, code, message, rule, fix }: LintFinding): string {
  const change = fix === null ? '' : ` Fix: ${fix.replacement === '' ? 'leave it out' : `write ${fix.replacement}`}.`;
  return `${line}:${column} ${code}: ${message} [${rule}]${change}`;
}

function summary(count: number): string {
  return count === 0 ? 'Nothing that EDGAR would refuse, as far as is known.' : `${count} to mend.`;
}

function bothOrNeither(): AppError {
  return new AppError('invalid-input', {
    message: 'Expected --fix and --out FILE together, found one of them.',
    action: 'Give both: the original is never overwritten silently.',
  });
}

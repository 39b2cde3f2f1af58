import { Option } from 'commander';
import { editionIds, type EditionId } from '../../../shared/draft/draft';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { upgradeEdition } from '../../../shared/form/upgrade-edition';
import { writeFileAtomically } from '../../storage/write-file';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';

/**
 * `upgrade DRAFT.json [--to EDITION] [--out NEW.json]`: what another edition of the form changes; with `--out` the draft on
 * it. Exit status 1 when an answer has no box on that edition.
 */
export const registerUpgrade: RegisterCommand = (program, context) => {
  program
    .command('upgrade <draft>')
    .description('bring a draft to another edition of the form and show what changes')
    .addOption(new Option('--to <edition>', 'the edition').choices(editionIds).default('current'))
    .option('--out <file>', 'where to write the draft')
    .action((path: string, options: { to: EditionId; out?: string }) => {
      const { draft, changes, conflicts } = upgradeEdition(parseDraft(readInput(path).toString('utf8')), options.to);
      if (options.out !== undefined) {
        writeFileAtomically(options.out, Buffer.from(`${JSON.stringify(draft, null, 2)}\n`));
      }
      const lines = changes.flatMap(({ where, from, to }) => [
        where,
        `  - ${from ?? '(nothing)'}`,
        `  + ${to ?? '(nothing)'}`,
      ]);
      context.print({ file: options.out ?? null, changes, conflicts }, [
        ...lines,
        `${changes.length} wording(s) change.`,
        ...conflicts,
      ]);
      if (conflicts.length > 0) context.somethingIsWrong();
    });
};

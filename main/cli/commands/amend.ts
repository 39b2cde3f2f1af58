import { parseDraft } from '../../../shared/draft/parse-draft';
import { amendNotice } from '../../../shared/form/amend-notice';
import { submissionType } from '../../../shared/form/submission-type';
import { writeFileAtomically } from '../../storage/write-file';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';

/** `amend DRAFT.json --out NEW.json --explanation TEXT`: a new draft that amends a notice, numbered one higher. */
export const registerAmend: RegisterCommand = (program, context) => {
  program
    .command('amend <draft>')
    .description('make a new draft that amends a notice')
    .requiredOption('--out <file>', 'where to write the new draft')
    .option('--explanation <text>', 'what the amendment changes', '')
    .action((path: string, options: { out: string; explanation: string }) => {
      const draft = amendNotice(parseDraft(readInput(path).toString('utf8')), options.explanation);
      writeFileAtomically(options.out, Buffer.from(`${JSON.stringify(draft, null, 2)}\n`));
      const result = { file: options.out, number: draft.amendment?.number ?? 1, submissionType: submissionType(draft) };
      context.print(result, [
        `${result.file}: Amendment No. ${result.number}, ${result.submissionType ?? 'no report'}`,
      ]);
    });
};

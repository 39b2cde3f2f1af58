import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../../../shared/errors/app-error';
import { getField, type FieldPath } from '../../../shared/draft/field-path';
import type { Draft } from '../../../shared/draft/draft';
import type { FieldSource, ImportedFiling } from '../../../shared/ipc/contracts/filings';
import { importInThread } from '../../import/import-in-thread';
import { readInput } from '../read-input';
import type { RegisterCommand } from '../context';

/** Fields below this deserve a look: the review screen sorts by the same number. */
const doubtful = 0.9;

/** `import FILE [--out DRAFT.json]`: reads an earlier filing into a draft. */
export const registerImport: RegisterCommand = (program, context) => {
  program
    .command('import')
    .description(
      'read an earlier Form 12b-25 (ASCII, HTML, EDGAR submission, PDF with text, scanned text) into a draft',
    )
    .argument('<file>', 'the filing')
    .option('--out <draft>', 'also save the draft to this file')
    .option('--notice <number>', 'which notice, where the file holds several', '1')
    .action(async (file: string, options: { out?: string; notice: string }) => {
      const filing = await importInThread(readInput(file), basename(file));
      const { draft, sources } = chosenNotice(filing, options.notice);
      if (options.out !== undefined) saveDraft(options.out, draft);
      const confidence = Object.fromEntries(sources.map((source) => [source.field, source.confidence]));
      const people = [...sources.map((source) => line(draft, source)), ...filing.warnings.map((words) => `! ${words}`)];
      context.print({ draft, confidence, warnings: filing.warnings }, people);
    });
};

function chosenNotice(filing: ImportedFiling, number: string): { draft: Draft; sources: FieldSource[] } {
  const notices = [filing, ...filing.otherNotices];
  const chosen = notices[Number(number) - 1];
  if (chosen !== undefined) return chosen;
  throw new AppError('invalid-input', {
    message: `Expected --notice from 1 to ${notices.length}, found "${number}".`,
    action: 'Correct the number and run the command again.',
  });
}

function saveDraft(path: string, draft: Draft): void {
  try {
    writeFileSync(path, `${JSON.stringify(draft, null, 2)}\n`);
  } catch (cause) {
    throw new AppError('file-not-writable', {
      message: `Expected to write the draft to ${path}, but the file cannot be written.`,
      action: 'Choose another place.',
      cause,
    });
  }
}

function line(draft: Draft, { field, confidence, fromLine }: FieldSource): string {
  const value = getField(draft, field as FieldPath) ?? null;
  const words = value === null ? '-' : JSON.stringify(value);
  const short = words.length > 70 ? `${words.slice(0, 67)}...` : words;
  const place = fromLine === null ? '' : ` (line ${fromLine})`;
  return `${confidence < doubtful ? '?' : ' '} ${confidence.toFixed(2)} ${field.padEnd(27)} ${short}${place}`;
}

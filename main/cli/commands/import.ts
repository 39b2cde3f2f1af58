import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importFiling } from '../../import/import-filing';
import { readInput } from '../read-input';
import type { RegisterCommand } from './index';

/** `import FILE [--out DRAFT.json]`: reads an earlier filing into a draft. */
export const registerImport: RegisterCommand = (program, context) => {
  program
    .command('import')
    .description(
      'read an earlier Form 12b-25 (ASCII, HTML, EDGAR submission, PDF with text, scanned text) into a draft',
    )
    .argument('<file>', 'the filing')
    .option('--out <draft>', 'also save the draft to this file')
    .action(async (file: string, options: { out?: string }) => {
      const filing = await importFiling(readInput(file), basename(file));
      if (options.out !== undefined) writeFileSync(options.out, `${JSON.stringify(filing.draft, null, 2)}\n`);
      const confidence = Object.fromEntries(filing.sources.map((source) => [source.field, source.confidence]));
      context.print({ draft: filing.draft, confidence, warnings: filing.warnings }, [
        ...filing.sources.map(({ field, confidence: sure }) => `${field.padEnd(28)} ${sure.toFixed(2)}`),
        ...filing.warnings.map((warning) => `warning: ${warning}`),
      ]);
    });
};

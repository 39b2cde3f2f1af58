import { z } from 'zod';
import { lintRules, type LintCode } from '../../edgar/lint/lint-finding';
import { bytesSchema, fileNameSchema, importLimitBytes, nothingSchema } from '../schemas';

const codes = Object.keys(lintRules) as [LintCode, ...LintCode[]];

/** A finding of the EDGAR linter as {@link import('../../edgar/lint/lint-finding').LintFinding} has it. */
export const lintFindingSchema = z.strictObject({
  code: z.enum(codes),
  line: z.number().int().min(1),
  column: z.number().int().min(1),
  rule: z.string(),
  message: z.string(),
  fix: z.strictObject({ from: z.number(), to: z.number(), replacement: z.string() }).nullable(),
});

const givenFile = z.strictObject({ fileName: fileNameSchema, bytes: bytesSchema(importLimitBytes) });
const findings = z.array(lintFindingSchema);

/** What EDGAR would refuse in a document from anyone, and its clean-up. Main opens every dialog. */
export const lintContract = {
  'lint:check': { input: givenFile, output: z.strictObject({ findings }) },
  /** Lets the person choose a document and hands it to the window; null when the dialog was closed. */
  'lint:choose': { input: nothingSchema, output: givenFile.extend({ findings }).nullable() },
  /** Saves a cleaned copy where the person chooses; `findings` is what is left in it. */
  'lint:save-clean': {
    input: givenFile,
    output: z.strictObject({ fileName: fileNameSchema.nullable(), findings }),
  },
} as const;

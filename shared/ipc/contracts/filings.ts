import { z } from 'zod';
import { draftSchema } from '../../draft/draft';
import { bytesSchema, fileNameSchema, importLimitBytes, nothingSchema, sha256Schema } from '../schemas';

/** Where a field's value came from in the original, by line (first line is 1), for the review screen. */
export const fieldSourceSchema = z.strictObject({
  field: z.string(),
  confidence: z.number().min(0).max(1),
  fromLine: z.number().int().min(1).nullable(),
  toLine: z.number().int().min(1).nullable(),
  candidates: z.array(z.string()),
});

/** What an EDGAR header says beyond the form: it goes into the company's profile. */
export const companyFactsSchema = z.strictObject({
  formerNames: z.array(z.string()),
  /** `MM-DD`. */
  fiscalYearEnd: z.string().nullable(),
  /** The submission's own type, such as `NT 10-K/A`. */
  submissionType: z.string().nullable(),
  /** ISO date. */
  filedOn: z.string().nullable(),
});

/** A filing read into a draft, honest about what it is not sure of. */
export const importedFilingSchema = z.strictObject({
  fileName: fileNameSchema,
  /** Of the file's bytes, for the audit log of what is made of it. */
  sha256: sha256Schema.optional(),
  draft: draftSchema,
  sources: z.array(fieldSourceSchema),
  warnings: z.array(z.string()),
  /** The original as text lines, for the review screen; never live HTML. */
  original: z.array(z.string()),
  company: companyFactsSchema,
  /** Further notices in the same file, in order; the person chooses. */
  otherNotices: z.array(z.strictObject({ draft: draftSchema, sources: z.array(fieldSourceSchema) })),
});

export type CompanyFacts = z.infer<typeof companyFactsSchema>;
export type ImportedFiling = z.infer<typeof importedFilingSchema>;
export type FieldSource = z.infer<typeof fieldSourceSchema>;

/** Reading earlier filings. Main opens the dialog; a dropped file comes as bytes. */
export const filingsContract = {
  'filings:choose-and-import': {
    input: nothingSchema,
    output: z.strictObject({ filings: z.array(importedFilingSchema), failures: z.array(z.string()) }),
  },
  /** No further file of those chosen in this window is read; what was read is answered. */
  'filings:cancel': { input: nothingSchema, output: nothingSchema },
  'filings:import': {
    input: z.strictObject({ fileName: fileNameSchema, bytes: bytesSchema(importLimitBytes) }),
    output: importedFilingSchema,
  },
  'filings:sample': { input: nothingSchema, output: importedFilingSchema },
} as const;

import { z } from 'zod';
import { draftSchema, editionIds, reports } from '../../draft/draft';
import { sentenceIds } from '../../form/form-sentences';
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

/**
 * What a filing said beyond its answers, kept with the draft that is made of it: its EDGAR header, and the form's sentences as
 * it prints them. It speaks of the notice that was filed, until the draft is made one about another period.
 */
export const filedFactsSchema = z.strictObject({
  edition: z.enum(editionIds),
  report: z.enum(reports).nullable(),
  periodEnded: z.string().nullable(),
  header: z
    .strictObject({
      submissionType: z.string().nullable(),
      /** ISO date. */
      periodOfReport: z.string().nullable(),
      conformedName: z.string().nullable(),
      /** `MMDD`, as EDGAR prints it. */
      fiscalYearEnd: z.string().nullable(),
      city: z.string().nullable(),
      zip: z.string().nullable(),
    })
    .nullable(),
  printed: z.array(z.strictObject({ sentence: z.enum(sentenceIds), text: z.string() })).max(2 * sentenceIds.length),
});

export type FiledFacts = z.infer<typeof filedFactsSchema>;

/** A filing read into a draft, honest about what it is not sure of. */
export const importedFilingSchema = z.strictObject({
  fileName: fileNameSchema,
  /** Of the file's bytes, for the audit log of what is made of it. */
  sha256: sha256Schema.optional(),
  draft: draftSchema,
  sources: z.array(fieldSourceSchema),
  warnings: z.array(z.string()),
  filed: filedFactsSchema,
  /** The original as text lines, for the review screen; never live HTML. */
  original: z.array(z.string()),
  company: companyFactsSchema,
  /** Further notices in the same file, in order; the person chooses. */
  otherNotices: z.array(
    z.strictObject({ draft: draftSchema, sources: z.array(fieldSourceSchema), filed: filedFactsSchema }),
  ),
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

import { z } from 'zod';

/** The periodic reports Form 12b-25 covers, in every edition (Rule 12b-25(a); N-SAR until 2018). */
export const reports = ['10-K', '20-F', '11-K', '10-Q', '10-D', 'N-CEN', 'N-SAR', 'N-CSR'] as const;
/** Filer statuses that decide the due date of 10-K and 10-Q (Form 10-K and 10-Q, General Instruction A). */
export const filerStatuses = ['large-accelerated', 'accelerated', 'non-accelerated'] as const;
/** The form's dated wordings this program knows. */
export const editionIds = ['2002', '2003', '2005', 'current'] as const;
/** Who signs (the form's INSTRUCTION): an executive officer, or a representative with evidence of authority filed. */
export const capacities = ['executive-officer', 'authorized-representative'] as const;
/** What an exhibit is to the rules: 12b-25(c) statement, Part IV(3) explanation, evidence of authority, or other. */
export const exhibitKinds = ['auditor-statement', 'results-explanation', 'authority', 'other'] as const;

const text = z.string().nullable().default(null);
const isoDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD')
  .nullable()
  .default(null);
const answer = z.boolean().nullable().default(null);

const exhibitSchema = z.strictObject({
  type: z.string(),
  kind: z.enum(exhibitKinds),
  title: z.string(),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, 'expected 64 lower-case hexadecimal digits'),
});

/** Draft format version 1 (`format: "filing-desk/draft"`). What is not known is `null`, never a guess. */
export const draftSchema = z.strictObject({
  format: z.literal('filing-desk/draft'),
  version: z.literal(1),
  form: z.literal('12b-25'),
  edition: z.enum(editionIds),
  amendment: z
    .strictObject({ number: z.number().int().min(1), explanation: z.string() })
    .nullable()
    .default(null),
  cover: z.strictObject({
    report: z.enum(reports).nullable().default(null),
    periodEnded: isoDate,
    transitionReport: z.enum(reports).nullable().default(null),
    transitionPeriodEnded: isoDate,
    items: text,
    secFileNumber: text,
    cusip: text,
  }),
  registrant: z.strictObject({
    name: text,
    formerName: text,
    street: text,
    street2: text,
    city: text,
    state: text,
    zip: text,
    country: text,
    cik: text,
    filerStatus: z.enum(filerStatuses).nullable().default(null),
  }),
  relief: z.strictObject({ claimed: answer }),
  narrative: text,
  contact: z.strictObject({ name: text, title: text, areaCode: text, phone: text }),
  priorReports: z.strictObject({ allFiled: answer, missing: text }),
  results: z.strictObject({ significantChange: answer, explanation: text }),
  signature: z.strictObject({
    registrant: text,
    date: isoDate,
    name: text,
    title: text,
    capacity: z.enum(capacities).nullable().default(null),
  }),
  exhibits: z.array(exhibitSchema).default([]),
  preflight: z.record(z.string(), z.union([z.boolean(), z.string(), z.number(), z.null()])).default({}),
});

/** A notice in preparation: what the form asks, plus the private pre-flight answers that are never printed. */
export type Draft = z.infer<typeof draftSchema>;
/** A file that is filed with the notice. `sha256` is over the file's bytes, lower-case hexadecimal. */
export type Exhibit = z.infer<typeof exhibitSchema>;
export type Report = (typeof reports)[number];
export type FilerStatus = (typeof filerStatuses)[number];
export type EditionId = (typeof editionIds)[number];
export type Capacity = (typeof capacities)[number];

/** An empty notice of the given edition: every field unknown. */
export function emptyDraft(edition: EditionId = 'current'): Draft {
  return draftSchema.parse({
    format: 'filing-desk/draft',
    version: 1,
    form: '12b-25',
    edition,
    cover: {},
    registrant: {},
    relief: {},
    contact: {},
    priorReports: {},
    results: {},
    signature: {},
  });
}

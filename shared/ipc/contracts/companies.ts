import { z } from 'zod';
import { companyProfileSchema } from '../../company/company-profile';
import { draftSchema } from '../../draft/draft';
import { draftIdSchema, nothingSchema } from '../schemas';
import { companyFactsSchema } from './filings';

/** A profile's key: its CIK, else its folded name. */
const keySchema = z.string().min(1).max(300);

/** Which fields of a started notice a person has not looked at yet: `fill` stand empty on purpose, `check` were taken over. */
export const startMarksSchema = z.strictObject({
  fill: z.array(z.string().max(60)).max(60),
  check: z.array(z.string().max(60)).max(60),
});

export type StartMarks = z.infer<typeof startMarksSchema>;

/** What is known of the companies that notices were imported or signed for; kept encrypted like the drafts. */
export const companiesContract = {
  'companies:list': { input: nothingSchema, output: z.array(companyProfileSchema) },
  /** Adds what an accepted notice says to its company's profile; `null` where it names no registrant. */
  'companies:grow': {
    input: z.strictObject({ draft: draftSchema, facts: companyFactsSchema.nullable() }),
    output: companyProfileSchema.nullable(),
  },
  /** Keeps a profile as a person corrected it; `key` is the one it had before. */
  'companies:save': {
    input: z.strictObject({ key: keySchema, profile: companyProfileSchema }),
    output: companyProfileSchema,
  },
  'companies:remove': { input: z.strictObject({ key: keySchema }), output: nothingSchema },
  'companies:marks': { input: z.strictObject({ draftId: draftIdSchema }), output: startMarksSchema },
  'companies:save-marks': {
    input: z.strictObject({ draftId: draftIdSchema, marks: startMarksSchema }),
    output: nothingSchema,
  },
} as const;

import { z } from 'zod';
import { draftIdSchema, nothingSchema } from '../schemas';

/** A day the user says the SEC is closed; every one of them counts. */
export const ownClosureSchema = z.strictObject({
  date: z.iso.date(),
  name: z.string().trim().min(1).max(120),
  source: z.string().max(260),
});

export type OwnClosure = z.infer<typeof ownClosureSchema>;

const ownClosures = z.strictObject({ closures: z.array(ownClosureSchema).max(1000) });

/** The user's own table of closures, and the dates as a calendar file. Main opens every dialog. */
export const deadlinesContract = {
  'deadlines:closures': { input: nothingSchema, output: ownClosures },
  'deadlines:save-closures': { input: ownClosures, output: ownClosures },
  /** Adds the closures of a table the person chooses (JSON, or one date a line). */
  'deadlines:read-closures': { input: nothingSchema, output: ownClosures },
  /** Saves the dates of these drafts as an iCalendar file; drafts without a deadline are left out. */
  'deadlines:save-calendar': {
    input: z.strictObject({ draftIds: z.array(draftIdSchema).min(1).max(10_000) }),
    output: z.strictObject({ fileName: z.string().nullable() }),
  },
} as const;

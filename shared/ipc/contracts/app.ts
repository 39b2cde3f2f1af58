import { z } from 'zod';
import { draftIdSchema, nothingSchema } from '../schemas';

export const themes = ['auto', 'light', 'dark'] as const;
/** Percent of the platform's text size. */
export const textSizes = [90, 100, 110, 125, 150] as const;

/** How the window looks: nothing about drafts. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes).default('auto'),
  textSize: z.union(textSizes.map((size) => z.literal(size))).default(100),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The program itself, its clock, its looks, and the window that calls. */
export const appContract = {
  /** Versions for the about page and for reports. */
  'app:about': {
    input: nothingSchema,
    output: z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string(), node: z.string() }),
  },
  /** How many milliseconds the program's clock is ahead of the laptop's: 0 unless it was started with `--at=TIME`. */
  'app:clock': { input: nothingSchema, output: z.strictObject({ aheadBy: z.number() }) },
  'app:settings': { input: nothingSchema, output: settingsSchema },
  'app:save-settings': { input: settingsSchema, output: settingsSchema },
  /** The window listens to events now: what waited for it is sent. Answers the draft the window was opened for. */
  'app:ready': { input: nothingSchema, output: z.strictObject({ draftId: draftIdSchema.nullable() }) },
  /** The answer to `app:closing`: everything typed is saved, the window may go. */
  'app:saved': { input: nothingSchema, output: nothingSchema },
  /** Another window, for another draft or on the library. */
  'app:open-window': { input: z.strictObject({ draftId: draftIdSchema.nullable() }), output: nothingSchema },
  /** A notification of the platform about due notices. It is shown on locked screens, so it counts and names nobody. */
  'app:remind': {
    input: z.strictObject({ today: z.number().int().min(0), tomorrow: z.number().int().min(0) }),
    output: nothingSchema,
  },
} as const;

import { z } from 'zod';
import { nothingSchema } from '../schemas';

export const themes = ['auto', 'light', 'dark'] as const;
/** Percent of the platform's text size. */
export const textSizes = [90, 100, 110, 125, 150] as const;

/** How the window looks: nothing about drafts. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes).default('auto'),
  textSize: z.union(textSizes.map((size) => z.literal(size))).default(100),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The program itself: versions for the about page and for reports, its clock, its looks. */
export const appContract = {
  'app:about': {
    input: nothingSchema,
    output: z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string(), node: z.string() }),
  },
  /** How many milliseconds the program's clock is ahead of the laptop's: 0 unless it was started with `--at=TIME`. */
  'app:clock': { input: nothingSchema, output: z.strictObject({ aheadBy: z.number() }) },
  'app:settings': { input: nothingSchema, output: settingsSchema },
  'app:save-settings': { input: settingsSchema, output: settingsSchema },
} as const;

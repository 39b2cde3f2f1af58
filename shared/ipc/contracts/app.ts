import { z } from 'zod';
import { nothingSchema } from '../schemas';

/** The program itself: versions for the about page and for reports. */
export const appContract = {
  'app:about': {
    input: nothingSchema,
    output: z.strictObject({ version: z.string(), electron: z.string(), chromium: z.string(), node: z.string() }),
  },
} as const;

import { z } from 'zod';
import { draftIdSchema, fileNameSchema, givenFileSchema, nothingSchema } from '../schemas';

export const themes = ['auto', 'light', 'dark'] as const;
/** Percent of the platform's text size. */
export const textSizes = [90, 100, 110, 125, 150] as const;

export const libraryLayouts = ['table', 'cards'] as const;
/** Minutes. */
export const lockTimes = [0, 5, 10, 15, 30, 60] as const;

/** What a reminder of the platform says; it may stand on a locked screen. */
export const reminderKinds = ['off', 'counts', 'names'] as const;

/** How the window looks and what it may say outside: nothing about drafts. */
export const settingsSchema = z.strictObject({
  theme: z.enum(themes).default('auto'),
  textSize: z.union(textSizes.map((size) => z.literal(size))).default(100),
  libraryLayout: z.enum(libraryLayouts).default('table'),
  reminders: z.enum(reminderKinds).default('counts'),
  /** Minutes without a key or a click until the desk locks itself; 0 for never. */
  lockAfter: z.union(lockTimes.map((minutes) => z.literal(minutes))).default(15),
});

export type Settings = z.infer<typeof settingsSchema>;

/** The registrants of notices due on a day, as the library names them. */
const dueNoticesSchema = z.array(z.string().max(300)).max(20_000);

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
  /**
   * What was opened with the program and waits for the window to listen, as it does while the vault is not open. One signed
   * file is handed out, for checking it needs no vault; the others go on waiting and are named.
   */
  'app:waiting-files': {
    input: nothingSchema,
    output: z.strictObject({ signed: givenFileSchema.nullable(), waiting: z.array(fileNameSchema) }),
  },
  /** The answer to `app:closing`: everything typed is saved, the window may go. */
  'app:saved': { input: nothingSchema, output: nothingSchema },
  /** Another window, for another draft or on the library; a draft that is open somewhere is brought to the front. */
  'app:open-window': { input: z.strictObject({ draftId: draftIdSchema.nullable() }), output: nothingSchema },
  /** The window takes a draft to itself (`null` lets go). `held` is false where another window has it and came forward. */
  'app:hold-draft': {
    input: z.strictObject({ draftId: draftIdSchema.nullable() }),
    output: z.strictObject({ held: z.boolean() }),
  },
  /**
   * A notification of the platform about due notices, once for each set of them. It is shown on locked screens: registrants
   * are named only where the settings allow it, else they are counted.
   */
  'app:remind': {
    input: z.strictObject({ today: dueNoticesSchema, tomorrow: dueNoticesSchema }),
    output: nothingSchema,
  },
} as const;

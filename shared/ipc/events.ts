import { z } from 'zod';
import { damagedFileSchema } from './contracts/drafts';
import { sealingStages } from './contracts/signing';
import { fileNameSchema, givenFileSchema } from './schemas';

/** What main tells a window without being asked: an event is `domain:noun` and carries one object. */
export const events = {
  /** A menu item, jump-list task or notification asks for a command of the renderer's registry by its id. */
  'app:command': z.strictObject({ id: z.string() }),
  /** A file was opened with the program (double-click, second instance): its bytes, never its path. */
  'app:file-opened': givenFileSchema,
  /** A file was opened with the program and waits, for the page does not listen yet: see `app:waiting-files`. */
  'app:file-waiting': z.strictObject({}),
  /** The window is about to close or the laptop to sleep: what was typed must be saved now. */
  'app:closing': z.strictObject({}),
  /** Chosen filings are being read (`done` 0), or one of them is done; `error` in words where it could not be read. */
  'filings:progress': z.strictObject({
    fileName: fileNameSchema,
    done: z.number().int().min(0),
    total: z.number().int().min(1),
    error: z.string().nullable(),
  }),
  /** Notices are being written into one file: `done` of `total`. */
  'drafts:export-progress': z.strictObject({ done: z.number().int().min(0), total: z.number().int().min(1) }),
  /** A notice is being sealed, and how far that is. */
  'signing:progress': z.strictObject({ stage: z.enum(sealingStages) }),
  /** A file of the vault could not be read; named once more by `drafts:list`. */
  'drafts:damaged': damagedFileSchema,
  /** The vault was locked (hotkey, sleep, idle time): nothing of a draft may stay on the screen. */
  'vault:locked': z.strictObject({}),
} as const;

/** An event's name. */
export type EventName = keyof typeof events;
/** What an event carries. */
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

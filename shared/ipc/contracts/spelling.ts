import { z } from 'zod';

const word = z.string().max(200);

/** Spelling on this laptop, with a dictionary that comes with the program. */
export const spellingContract = {
  /** The words of a text that the dictionary does not know. */
  'spelling:check': {
    input: z.strictObject({ words: z.array(word).max(20_000) }),
    output: z.strictObject({ misspelled: z.array(word) }),
  },
} as const;

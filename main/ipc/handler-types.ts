import type { z } from 'zod';

interface Door {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/**
 * The handlers of one domain's contract: each takes the parsed input and answers what its channel promises. A missing or
 * mistyped one does not type-check. A thrown `AppError` becomes the failure of the `Result` in `handle.ts`.
 */
export type HandlersOf<Contract extends Readonly<Record<string, Door>>> = {
  readonly [Name in keyof Contract]: (
    input: z.infer<Contract[Name]['input']>,
  ) => z.infer<Contract[Name]['output']> | Promise<z.infer<Contract[Name]['output']>>;
};

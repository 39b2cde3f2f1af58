import { z } from 'zod';
import { draftSchema } from '../../draft/draft';
import { bytesSchema, draftIdSchema, nothingSchema } from '../schemas';

/** Where an answer stands on the PDF's pages, in points from the page's lower left corner. */
export const fieldPlaceSchema = z.strictObject({
  field: z.string(),
  /** Which paragraph of a long answer, from 0. */
  paragraph: z.number().int().min(0),
  page: z.number().int().min(1),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});

export type FieldPlace = z.infer<typeof fieldPlaceSchema>;

/** The faces of a notice that only main can draw. Findings and deadlines are computed by shared code in the renderer. */
export const noticeContract = {
  'notice:preview': {
    input: z.strictObject({ draft: draftSchema }),
    output: z.strictObject({
      pdf: bytesSchema(64 * 1024 * 1024),
      pages: z.number().int().min(1),
      places: z.array(fieldPlaceSchema),
    }),
  },
  'notice:export': {
    input: z.strictObject({
      draft: draftSchema,
      to: z.enum(['pdf', 'html', 'txt', 'xml', 'json']),
      /** XML only: mark the submission LIVE. Refused until it was confirmed a second time (rule 57); TEST without it. */
      live: z.strictObject({ confirmed: z.boolean() }).optional(),
      /** Of a draft that is kept: the export becomes an event of its audit log. */
      draftId: draftIdSchema.optional(),
    }),
    output: z.strictObject({
      fileName: z.string().nullable(),
      sha256: z.string().nullable(),
      /** What the person has to know: characters that were replaced, codes left to fill in. */
      remarks: z.array(z.string()),
    }),
  },
  /** Stops the drawing of the window's export; nothing is asked or written then. */
  'notice:cancel-export': { input: nothingSchema, output: nothingSchema },
} as const;

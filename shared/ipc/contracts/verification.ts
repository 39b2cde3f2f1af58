import { z } from 'zod';
import { verificationReportSchema } from '../../verification/report';
import { bytesSchema, fileNameSchema, givenFileSchema, importLimitBytes, nothingSchema } from '../schemas';

const handle = z.uuid();

/** Verifying a PDF or packet from anyone. */
export const verificationContract = {
  /** Asks the person for a file; null when the dialog was closed. */
  'verification:choose': { input: nothingSchema, output: givenFileSchema.nullable() },
  /**
   * Answers null when the check was cancelled, or the window asked for another one. Main keeps the bytes under the handle
   * until the window verifies another file or closes, or the desk is locked.
   */
  'verification:verify': {
    input: givenFileSchema,
    output: z.strictObject({ handle, report: verificationReportSchema }).nullable(),
  },
  /** Checks the kept bytes once more, by what is trusted now. Answers null as `verification:verify`. */
  'verification:again': { input: z.strictObject({ handle }), output: verificationReportSchema.nullable() },
  /** A PDF of the kept bytes: as one of the report's signatures closed it, or whole where `signature` is null. */
  'verification:pages': {
    input: z.strictObject({
      handle,
      /** As the report names it: `file` for a PDF alone, else a name of the packet. */
      file: z.string().min(1).max(200),
      /** The signature's place in the report. */
      signature: z.number().int().min(0).max(10_000).nullable(),
    }),
    output: z.strictObject({ pdf: bytesSchema(importLimitBytes) }),
  },
  /** Ends the check of the calling window, if one is under way. */
  'verification:cancel': { input: nothingSchema, output: nothingSchema },
  /** Saves a report for a person or a program; main asks where. Answers null when the dialog was closed. */
  'verification:export': {
    input: z.strictObject({ fileName: fileNameSchema, report: verificationReportSchema, as: z.enum(['text', 'json']) }),
    output: z.strictObject({ fileName: fileNameSchema.nullable() }),
  },
} as const;

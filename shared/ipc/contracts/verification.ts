import { z } from 'zod';
import { verificationReportSchema } from '../../verification/report';
import { bytesSchema, fileNameSchema, importLimitBytes, nothingSchema } from '../schemas';

const givenFile = z.strictObject({ fileName: fileNameSchema, bytes: bytesSchema(importLimitBytes) });

/** Verifying a PDF or packet from anyone. */
export const verificationContract = {
  /** Asks the person for a file; null when the dialog was closed. */
  'verification:choose': { input: nothingSchema, output: givenFile.nullable() },
  /** Answers null when the check was cancelled, or the window asked for another one. */
  'verification:verify': { input: givenFile, output: verificationReportSchema.nullable() },
  /** Ends the check of the calling window, if one is under way. */
  'verification:cancel': { input: nothingSchema, output: nothingSchema },
  /** Saves a report for a person or a program; main asks where. Answers null when the dialog was closed. */
  'verification:export': {
    input: z.strictObject({ fileName: fileNameSchema, report: verificationReportSchema, as: z.enum(['text', 'json']) }),
    output: z.strictObject({ fileName: fileNameSchema.nullable() }),
  },
} as const;

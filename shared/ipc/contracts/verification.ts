import { z } from 'zod';
import { verificationReportSchema } from '../../verification/report';
import { bytesSchema, fileNameSchema, importLimitBytes, nothingSchema } from '../schemas';

const verifiedFile = z.strictObject({ fileName: fileNameSchema, report: verificationReportSchema });

/** Verifying a PDF or packet from anyone. */
export const verificationContract = {
  'verification:choose-and-verify': { input: nothingSchema, output: verifiedFile.nullable() },
  'verification:verify': {
    input: z.strictObject({ fileName: fileNameSchema, bytes: bytesSchema(importLimitBytes) }),
    output: verifiedFile,
  },
  /** Saves a report for a person or a program; main asks where. Answers null when the dialog was closed. */
  'verification:export': {
    input: z.strictObject({ ...verifiedFile.shape, as: z.enum(['text', 'json']) }),
    output: z.strictObject({ fileName: fileNameSchema.nullable() }),
  },
} as const;

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
} as const;

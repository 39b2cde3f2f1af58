import { z } from 'zod';

/** `valid` needs every check to pass; what cannot be decided is `indeterminate`, never `valid`. */
export const verdicts = ['valid', 'invalid', 'indeterminate'] as const;

/** Why a verdict is not better: a stable code, words for people, and where (file, object, line). */
export const verificationReasonSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  where: z.string(),
});

/** One signature, each question answered on its own: intact is not trusted, and a claimed time is not a proven one. */
export const verifiedSignatureSchema = z.strictObject({
  /** The file it stands in: a name of the packet, or `file` where a PDF was given alone. */
  file: z.string(),
  field: z.string(),
  kind: z.enum(['signature', 'document-timestamp']),
  intact: z.boolean(),
  /** How much of the file the byte range covers. */
  coverage: z.enum(['entire-file', 'entire-revision', 'unclear']),
  /** How many bytes from the start of the file it closes, its own value among them; null where that is not clear. */
  signedUpTo: z.number().int().min(0).nullable(),
  /** What later revisions changed. */
  changes: z.enum(['none', 'signatures-and-timestamps', 'forbidden', 'unclear']),
  identity: z.strictObject({
    name: z.string(),
    issuer: z.string(),
    fingerprint: z.string(),
    selfIssued: z.boolean(),
    trusted: z.boolean(),
    notBefore: z.string(),
    notAfter: z.string(),
    /** The certificate itself, DER in base64, for whoever decides to trust it; empty where there is none. */
    certificate: z.string(),
  }),
  time: z.strictObject({
    claimed: z.string().nullable(),
    /** From a time-stamp token that was checked and chains to a pinned root; null where there is none. */
    proven: z.string().nullable(),
    source: z.enum(['local-clock', 'timestamp-token', 'none']),
  }),
  level: z.enum(['PAdES-B-B', 'PAdES-B-T', 'none']),
});

/** What the verifier answers for a packet or a PDF; the command line prints it as it is. */
export const verificationReportSchema = z.strictObject({
  verdict: z.enum(verdicts),
  /** What speaks against the file; empty exactly where the verdict is `valid`. */
  reasons: z.array(verificationReasonSchema),
  /** What is true and worth knowing without lowering the verdict, such as a self-issued certificate. */
  statements: z.array(verificationReasonSchema),
  signatures: z.array(verifiedSignatureSchema),
  /** Which notice it is, by the draft inside; null for a file without one. Nothing of it is proven unless the verdict is `valid`. */
  notice: z
    .strictObject({
      form: z.string().nullable(),
      registrant: z.string().nullable(),
      periodEnded: z.string().nullable(),
    })
    .nullable(),
  audit: z.strictObject({
    status: z.enum(['intact', 'broken', 'absent']),
    events: z.number().int().min(0),
    head: z.string().nullable(),
    matchesSeal: z.boolean().nullable(),
  }),
  packet: z
    .strictObject({
      status: z.enum(['complete', 'invalid']),
      files: z.array(z.strictObject({ name: z.string(), sha256: z.string(), status: z.string() })),
    })
    .nullable(),
});

export type Verdict = (typeof verdicts)[number];
export type VerificationReason = z.infer<typeof verificationReasonSchema>;
export type VerifiedSignature = z.infer<typeof verifiedSignatureSchema>;
export type VerificationReport = z.infer<typeof verificationReportSchema>;

import { z } from 'zod';

/** Bytes as they cross the door by structured clone; `limit` is in bytes. */
export function bytesSchema(limit: number) {
  return z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= limit, `expected at most ${limit} bytes`);
}

/** A draft's id: a random UUID, never a path. */
export const draftIdSchema = z.uuid();
/** An identity's id: the lower-case hexadecimal SHA-256 of its certificate. */
export const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/);
/** SHA-256, lower-case hexadecimal. */
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
/** A name shown for a file; never a path. */
export const fileNameSchema = z.string().min(1).max(255);
/** A passphrase: used once, never stored, never logged. */
export const passphraseSchema = z.string().min(1).max(1024);
/** Takes nothing. */
export const nothingSchema = z.strictObject({});

/** 64 MiB: what a user may hand the program at once. */
export const importLimitBytes = 64 * 1024 * 1024;
/** A file that a person gave: its name and bytes, never its path. */
export const givenFileSchema = z.strictObject({ fileName: fileNameSchema, bytes: bytesSchema(importLimitBytes) });

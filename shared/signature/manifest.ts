import { z } from 'zod';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json`: the SHA-256 of every file of the packet's folders. A detached CMS signature lies beside it. */
export const manifestSchema = z.strictObject({
  format: z.literal('filing-desk/manifest'),
  version: z.literal(1),
  draftId: z.string(),
  /** The audit log's head when the notice was sealed by the latest signer. */
  auditHash: sha256,
  /** The local clock's time, ISO 8601 with offset: a claim. */
  signedAt: z.string(),
  files: z.array(z.strictObject({ name: z.string(), sha256, bytes: z.number().int().min(0) })).min(1),
});

export type Manifest = z.infer<typeof manifestSchema>;

/**
 * The manifest's only text: valid JSON with one file a line, so that `sed` and `sha256sum --check` can use it too. Files
 * are in the order of their names; ends with a line feed.
 */
export function formatManifest(manifest: Manifest): string {
  const { format, version, draftId, auditHash, signedAt } = manifest;
  const head = JSON.stringify({ format, version, draftId, auditHash, signedAt }).slice(0, -1);
  const files = [...manifest.files]
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map(({ name, sha256: hash, bytes }) => JSON.stringify({ name, sha256: hash, bytes }));
  return `${head},"files":[\n${files.join(',\n')}\n]}\n`;
}

/** Reads a manifest; null for anything that {@link formatManifest} would not have written, to the byte. */
export function parseManifest(text: string): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  const parsed = manifestSchema.safeParse(value);
  return parsed.success && formatManifest(parsed.data) === text ? parsed.data : null;
}

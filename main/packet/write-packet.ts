import { strToU8, zipSync } from 'fflate';
import { formatManifest } from '../../shared/signature/manifest';
import { packetNames } from '../../shared/signature/packet-layout';
import { verifyRecipe } from '../../shared/signature/verify-recipe';
import { signDetached } from '../signing/cms';
import type { SigningIdentity } from '../signing/signing-identity';
import { createHash } from 'node:crypto';
import type { PacketFile } from './packet-file';

/** What the manifest says beside the files. */
export interface PacketFacts {
  readonly draftId: string;
  readonly auditHash: string;
  /** ISO 8601 with offset, of the local clock. */
  readonly signedAt: string;
}

/** Adds the manifest, its signature and the recipe to the files of the packet's folders. */
export function sealPacket(files: readonly PacketFile[], facts: PacketFacts, identity: SigningIdentity): PacketFile[] {
  const listed = files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes).toString('hex'), bytes: bytes.length }));
  const manifest = formatManifest({ format: 'filing-desk/manifest', version: 1, ...facts, files: listed });
  const manifestBytes = strToU8(manifest);
  return [
    ...files,
    { name: packetNames.manifest, bytes: manifestBytes },
    { name: packetNames.manifestSignature, bytes: signDetached(sha256(manifestBytes), identity) },
    { name: packetNames.recipe, bytes: strToU8(verifyRecipe) },
  ];
}

/**
 * The packet as one ZIP file. Order, times and attributes are fixed and files are stored uncompressed, so the same files
 * give the same bytes with any version of any library, and the verifier can hold every byte to its one value.
 */
export function zipPacket(files: readonly PacketFile[]): Uint8Array {
  // The ZIP time has no zone and is written from local fields: midnight, 1 January 1980, its zero, wherever this runs.
  const mtime = new Date(1980, 0, 1);
  const sorted = [...files].sort((left, right) => (left.name < right.name ? -1 : 1));
  const entries = sorted.map(({ name, bytes }) => [name, [bytes, { mtime, level: 0, os: 3, attrs: 0o100644 << 16 }]]);
  return zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]);
}

/** SHA-256 of every file, for the command line and the window. */
export function listFiles(files: readonly PacketFile[]): { name: string; sha256: string }[] {
  return files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes).toString('hex') }));
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

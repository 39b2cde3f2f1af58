import { createHash } from 'node:crypto';
import type { VerificationReport } from '../../../shared/verification/report';
import { parseManifest, type Manifest } from '../../../shared/signature/manifest';
import { isListedName, isPacketName, packetNames, requiredNames } from '../../../shared/signature/packet-layout';
import { verifyRecipe } from '../../../shared/signature/verify-recipe';
import type { Findings } from '../findings';
import type { ZipEntry } from './zip';

/** A packet's files by name, and what the manifest says of them. */
export interface PacketFiles {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest | null;
  readonly listing: NonNullable<VerificationReport['packet']>['files'];
}

/** SHA-256, lower-case hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Holds the files of an archive against the packet's list of names and against the manifest. */
export function readPacketFiles(entries: readonly ZipEntry[], findings: Findings): PacketFiles {
  const files = new Map(entries.map(({ name, bytes }) => [name, bytes]));
  for (const { name } of entries) {
    if (!isPacketName(name)) findings.fail('E_PKT_NAME', 'A name that no file of a packet has.', name);
  }
  for (const name of requiredNames) {
    if (!files.has(name)) findings.fail('E_PKT_MISSING', 'A file without which a packet is not whole.', name);
  }
  const recipe = files.get(packetNames.recipe);
  if (recipe !== undefined && utf8(recipe) !== verifyRecipe) {
    findings.fail('E_PKT_CONTENT', 'The recipe is not the one that every packet carries.', packetNames.recipe);
  }
  const manifestBytes = files.get(packetNames.manifest);
  const text = manifestBytes === undefined ? null : utf8(manifestBytes);
  const manifest = text === null ? null : parseManifest(text);
  if (manifest === null)
    findings.fail('E_PKT_MANIFEST', 'The manifest is missing or not in its one form.', packetNames.manifest);
  const listing = entries.map((entry) => ({
    name: entry.name,
    sha256: sha256Of(entry.bytes),
    status: statusOf(entry, manifest, findings),
  }));
  for (const { name } of manifest?.files ?? []) checkListed(name, files, findings);
  return { files, manifest, listing };
}

/** Text that is exactly UTF-8; null for anything else, so that no byte is read away. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

const outside: readonly string[] = [packetNames.manifest, packetNames.manifestSignature, packetNames.recipe];

function statusOf(entry: ZipEntry, manifest: Manifest | null, findings: Findings): string {
  if (outside.includes(entry.name)) return 'outside the manifest';
  const listed = manifest?.files.filter(({ name }) => name === entry.name) ?? [];
  const [line] = listed;
  if (line === undefined) {
    findings.fail('E_PKT_EXTRA', 'A file that the manifest does not list.', entry.name);
    return 'extra';
  }
  if (line.sha256 === sha256Of(entry.bytes) && line.bytes === entry.bytes.length) return 'intact';
  findings.fail('E_PKT_HASH', 'The file is not the one that the manifest lists.', entry.name);
  return 'changed';
}

function checkListed(name: string, files: ReadonlyMap<string, Uint8Array>, findings: Findings): void {
  if (!isListedName(name)) findings.fail('E_PKT_NAME', 'The manifest lists a name that no file of a packet has.', name);
  if (!files.has(name)) findings.fail('E_PKT_MISSING', 'A file that the manifest lists is not there.', name);
}

import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { AppError } from '../../shared/errors/app-error';
import { parseManifest, type Manifest } from '../../shared/signature/manifest';
import { isPacketName, packetNames } from '../../shared/signature/packet-layout';

/** A packet that was read: every file is on the list, once, and every hash of the manifest holds. */
export interface ReadPacket {
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly manifest: Manifest;
}

/** A packet unpacks to at most this many bytes: a notice, its exhibits and scans come nowhere near. */
const maximumBytes = 256 * 1024 * 1024;
const maximumFiles = 128;

/**
 * Reads a packet to continue it (a co-signer's turn, a time-stamp). Whether its signatures hold is the verifier's to say;
 * this makes sure that nothing is unpacked that is not on the list, too large, there twice, or not what the manifest says.
 * Names are compared with the packet's own list and never used as paths, so a name cannot leave a folder.
 * @throws AppError `packet-invalid`
 */
export function readPacket(zip: Uint8Array): ReadPacket {
  const files = unpack(zip);
  const text = files.get(packetNames.manifest);
  const manifest = text === undefined ? null : parseManifest(Buffer.from(text).toString('utf8'));
  if (manifest === null) throw invalid('a manifest', 'none that can be read');
  for (const { name, sha256 } of manifest.files) {
    const bytes = files.get(name);
    if (bytes === undefined) throw invalid(`the file ${name}`, 'none');
    if (createHash('sha256').update(bytes).digest('hex') !== sha256)
      throw invalid(`the file ${name} unchanged`, 'other bytes');
  }
  const listed = new Set([
    ...manifest.files.map(({ name }) => name),
    packetNames.manifest,
    packetNames.manifestSignature,
    packetNames.recipe,
  ]);
  for (const name of files.keys()) if (!listed.has(name)) throw invalid('only the files of the manifest', 'one more');
  return { files, manifest };
}

function unpack(zip: Uint8Array): Map<string, Uint8Array> {
  const seen = new Set<string>();
  let total = 0;
  const admit = ({ name, originalSize }: { name: string; originalSize: number }) => {
    total += originalSize;
    if (!isPacketName(name)) throw invalid('only the files of a packet', 'one of another name');
    if (seen.has(name)) throw invalid(`${name} once`, 'it twice');
    if (total > maximumBytes || seen.size >= maximumFiles) throw invalid(`at most ${maximumBytes} bytes`, 'more');
    seen.add(name);
    return true;
  };
  try {
    return new Map(Object.entries(unzipSync(zip, { filter: admit })));
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw invalid('a packet (ZIP)', 'a damaged file or another kind of file', cause);
  }
}

function invalid(expected: string, found: string, cause?: unknown): AppError {
  return new AppError('packet-invalid', {
    message: `Expected ${expected} in the packet, found ${found}.`,
    action: 'Ask for the packet again from where it came from.',
    cause,
  });
}

import { unzipSync } from 'fflate';
import type { PacketFile } from '../../packet/packet-file';
import { zipPacket } from '../../packet/write-packet';
import { sha256Hex } from '../audit/audit-trail';

/** Names in the record of a notice that was signed by hand, beside the filing set. */
export const paperNames = {
  printed: 'retained/authentication.pdf',
  sums: 'SHA256SUMS',
} as const;

/** The scan of the paper that was signed by hand, with the ending of its own name. */
export function signedScanName(fileName: string): string {
  const extension = /\.([A-Za-z0-9]{1,8})$/.exec(fileName)?.[1]?.toLowerCase() ?? 'scan';
  return `retained/authentication-signed.${extension}`;
}

/** The record as one ZIP file. Nobody's key closes it: `sha256sum --check SHA256SUMS` tells whether it is whole. */
export function zipPaperRecord(files: readonly PacketFile[]): { zip: Uint8Array; files: readonly PacketFile[] } {
  const sums = files.map(({ name, bytes }) => `${sha256Hex(bytes)}  ${name}\n`).join('');
  const all = [...files, { name: paperNames.sums, bytes: Buffer.from(sums) }];
  return { zip: zipPacket(all), files: all };
}

/** All files of a record that this laptop kept, by name. */
export function readPaperRecord(zip: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(zip)));
}

/** One file of a record that this laptop kept; undefined where there is none of that name. */
export function readPaperFile(zip: Uint8Array, name: string): Uint8Array | undefined {
  return unzipSync(zip, { filter: (file) => file.name === name })[name];
}

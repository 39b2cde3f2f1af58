import type { Draft, Exhibit } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { exhibitName } from '../../../shared/signature/packet-layout';
import type { PacketFile } from '../../packet/packet-file';
import { sha256Hex } from '../audit/audit-trail';

/** Finds the bytes of an exhibit; null where they are not at hand. */
export type ReadExhibit = (exhibit: Exhibit) => Uint8Array | null;

/**
 * The exhibits of a notice as files of the filing set, in the order of their names: a packet that names an exhibit and
 * does not hold it would be refused by whoever checks it.
 * @throws AppError `exhibit-missing`, or `exhibit-changed` where the bytes are not those that the draft names
 */
export function exhibitFiles(draft: Draft, read: ReadExhibit): PacketFile[] {
  const files = new Map<string, Uint8Array>();
  for (const exhibit of draft.exhibits) {
    const name = exhibitName(exhibit.file);
    if (files.has(name)) throw twice(exhibit);
    files.set(name, wholeExhibit(exhibit, read));
  }
  return [...files].map(([name, bytes]) => ({ name, bytes })).sort((left, right) => (left.name < right.name ? -1 : 1));
}

function wholeExhibit(exhibit: Exhibit, read: ReadExhibit): Uint8Array {
  const bytes = read(exhibit);
  if (bytes === null) {
    throw new AppError('exhibit-missing', {
      message: `Expected the file of the exhibit ${exhibit.type}, ${exhibit.file}, found none.`,
      action: 'Attach the file again, or take the exhibit out of the notice.',
    });
  }
  const found = sha256Hex(bytes);
  if (found === exhibit.sha256) return bytes;
  throw new AppError('exhibit-changed', {
    message: `Expected ${exhibit.file} as it was attached (SHA-256 ${exhibit.sha256}), found other bytes (${found}).`,
    action: 'Attach the file again, so that the notice names what is filed with it.',
  });
}

function twice({ file }: Exhibit): AppError {
  return new AppError('exhibit-changed', {
    message: `Expected exhibits with different file names, found ${file} twice.`,
    action: 'Rename one of the files and attach it again, or take one of the exhibits out.',
  });
}

import { unzipSync } from 'fflate';
import { AppError } from '../../../shared/errors/app-error';

/** Bytes that one entry may unpack to: no notice comes near it, and a bomb stops here. */
const entryLimit = 32 * 1024 * 1024;

/** What an archive holds for the importer: a packet's notice, or the first document that may be one. */
export interface ArchivedFiling {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Where a packet keeps the notice, best first; then any document an archive may hold. */
const places = [
  /^retained\/form-12b-25\.pdf$/,
  /^filing\/[^/]+\.html?$/,
  /^filing\/[^/]+\.txt$/,
  /\.html?$/i,
  /\.txt$/i,
  /\.pdf$/i,
];

/**
 * Finds the notice in a packet of this program, or in any zip archive that holds one.
 * @throws AppError `import-unsupported` when the archive is damaged, holds none, or is an office document
 */
export function readZip(bytes: Uint8Array): ArchivedFiling {
  const names = listNames(bytes);
  if (names.some((name) => name.startsWith('word/') || name.startsWith('xl/'))) throw officeDocument();
  const name = places.map((place) => names.find((entry) => place.test(entry))).find((entry) => entry !== undefined);
  if (name === undefined) {
    throw new AppError('import-unsupported', {
      message: 'Expected a packet or an archive with a filing, found an archive without PDF, HTML or text.',
      action: 'Unpack it and import the filing itself.',
    });
  }
  const content = unzipSync(bytes, { filter: (entry) => entry.name === name && entry.originalSize <= entryLimit })[
    name
  ];
  if (content === undefined) throw tooLarge(name);
  return { name, bytes: content };
}

function listNames(bytes: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(bytes, {
      filter: (entry) => {
        names.push(entry.name);
        return false;
      },
    });
  } catch (cause) {
    throw new AppError('import-unsupported', {
      message: 'Expected a whole zip archive, found one that is damaged.',
      action: 'Get the file again.',
      cause,
    });
  }
  return names;
}

function officeDocument(): AppError {
  return new AppError('import-unsupported', {
    message: 'Expected ASCII, HTML, an EDGAR submission, a PDF or a packet, found an office document.',
    action: 'Save it as PDF or as a web page (HTML) and import that.',
  });
}

function tooLarge(name: string): AppError {
  return new AppError('file-too-large', {
    message: `Expected at most ${entryLimit} bytes in the archive's ${name}, found more.`,
    action: 'Unpack it and import the filing itself.',
  });
}

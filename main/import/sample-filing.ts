import { readFile } from 'node:fs/promises';
import samplePath from '../../test/fixtures/filings/sonus-nt10k-2004.txt?file';

const sampleName = 'sonus-nt10k-2004.txt';

/** The filing that comes with the program (a real one of 2004, as a scanner read it), to try the importer on. */
export async function readSampleFiling(): Promise<{ fileName: string; bytes: Uint8Array }> {
  return { fileName: sampleName, bytes: await readFile(samplePath) };
}

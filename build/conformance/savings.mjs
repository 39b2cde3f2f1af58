import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judgeFiles } from './verapdf.mjs';

/**
 * Whether each signed file is PDF/A-3a and PDF/UA-1 before the first signature and after every one: a file's savings are
 * prefixes of it, each ending with its `%%EOF`.
 * @returns the verdict of each file by its path: `PASS`, or which saving failed and how
 */
export function judgeSavings(cache, paths, scratch) {
  mkdirSync(scratch, { recursive: true });
  const savings = paths.map((path) => ({ path, files: cut(path, scratch) }));
  const verdicts = judgeFiles(
    cache,
    savings.flatMap(({ files }) => files),
  );
  return new Map(
    savings.map(({ path, files }) => {
      const failed = files.flatMap((file, index) => {
        const bad = Object.entries(verdicts.get(file) ?? {}).filter(([, verdict]) => verdict !== 'PASS');
        return bad.map(([flavour, verdict]) => `saving ${index + 1}, ${flavour}: ${verdict}`);
      });
      return [path, failed[0] ?? 'PASS'];
    }),
  );
}

function cut(path, scratch) {
  const bytes = readFileSync(path);
  const ends = [...bytes.toString('latin1').matchAll(/%%EOF\n/g)].map(({ index }) => index + '%%EOF\n'.length);
  return ends.map((end, index) => {
    const file = join(scratch, `${basename(path, '.pdf')}.saving-${index + 1}.pdf`);
    writeFileSync(file, bytes.subarray(0, end));
    return file;
  });
}

import { execFileSync } from 'node:child_process';
import { javaClassPath } from './maven.mjs';

const version = '1.28.2';
const flavours = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' };

/** veraPDF, the PDF Association's reference validator: archival (ISO 19005-3, level A) and accessible (ISO 14289-1). */
export const verapdf = {
  name: 'verapdf',
  title: `veraPDF ${version}: PDF/A-3a and PDF/UA-1`,
  judge(cache, samples) {
    const files = samples.filter(({ name }) => name.endsWith('.pdf') && !name.startsWith('signed/'));
    const verdicts = judgeFiles(
      cache,
      files.map(({ path }) => path),
    );
    return files.map(({ path, name }) => ({ sample: name, verdicts: verdicts.get(path) ?? {} }));
  },
};

/** The verdicts of each file by its path: `{ 'PDF/A-3a': 'PASS' | why not, 'PDF/UA-1': ... }`. One run for each flavour. */
export function judgeFiles(cache, paths) {
  const classPath = javaClassPath(cache, [`org.verapdf.apps:greenfield-apps:${version}`]);
  const runs = Object.entries(flavours).map(([flavour, title]) => [title, verdictsOf(classPath, flavour, paths)]);
  return new Map(
    paths.map((path) => [
      path,
      Object.fromEntries(runs.map(([title, verdicts]) => [title, verdicts.get(path) ?? 'no verdict'])),
    ]),
  );
}

/** One run over all files. The text report says `PASS path flavour`, or FAIL and the rules that failed on their own lines. */
function verdictsOf(classPath, flavour, paths) {
  const verdicts = new Map();
  let failed = null;
  for (const line of report(classPath, flavour, paths).split('\n')) {
    const [, verdict, path] = /^(PASS|FAIL) (.+?) \S+\s*$/.exec(line) ?? [];
    if (path !== undefined) {
      verdicts.set(path, verdict);
      failed = verdict === 'FAIL' ? path : null;
    } else if (failed !== null && line.trim() !== '') {
      verdicts.set(failed, `${verdicts.get(failed)}; ${line.trim()}`);
    }
  }
  return verdicts;
}

function report(classPath, flavour, paths) {
  const program = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper'];
  const how = ['--flavour', flavour, '--format', 'text', '-v'];
  try {
    return execFileSync('java', [...program, ...how, ...paths], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    // Exit status 1 means that some file does not conform: the report is whole.
    if (typeof error.stdout === 'string' && error.status === 1) return error.stdout;
    throw error;
  }
}

import { execFileSync } from 'node:child_process';
import { javaClassPath } from './maven.mjs';

const version = '1.28.2';
const flavours = { '3a': 'PDF/A-3a', ua1: 'PDF/UA-1' };

/** veraPDF, the PDF Association's reference validator: archival (ISO 19005-3, level A) and accessible (ISO 14289-1). */
export const verapdf = {
  name: 'verapdf',
  title: `veraPDF ${version}: PDF/A-3a and PDF/UA-1`,
  judge(cache, samples) {
    const classPath = javaClassPath(cache, [`org.verapdf.apps:greenfield-apps:${version}`]);
    const files = samples.filter(({ name }) => name.endsWith('.pdf'));
    const verdicts = new Map(Object.keys(flavours).map((flavour) => [flavour, verdictsOf(classPath, flavour, files)]));
    return files.map(({ path, name }) => ({
      sample: name,
      verdicts: Object.fromEntries(
        Object.entries(flavours).map(([flavour, title]) => [title, verdicts.get(flavour)?.get(path) ?? 'no verdict']),
      ),
    }));
  },
};

/** One run over all files. The text report says `PASS path flavour`, or FAIL and the rules that failed on their own lines. */
function verdictsOf(classPath, flavour, files) {
  const verdicts = new Map();
  let failed = null;
  for (const line of report(classPath, flavour, files).split('\n')) {
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

function report(classPath, flavour, files) {
  const program = ['-cp', classPath, 'org.verapdf.apps.GreenfieldCliWrapper'];
  const how = ['--flavour', flavour, '--format', 'text', '-v'];
  try {
    return execFileSync('java', [...program, ...how, ...files.map(({ path }) => path)], {
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

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { javaClassPath } from './maven.mjs';
import { opensslCades } from './openssl.mjs';
import { judgeSavings } from './savings.mjs';

const programs = join(import.meta.dirname, '../../test/conformance/signatures');
const dssModules = [
  'validation',
  'pades',
  'pades-pdfbox',
  'cms-object',
  'utils-apache-commons',
  'policy-jaxb',
  'crl-parser-x509crl',
];

/**
 * Whether signatures hold outside this program: pyHanko (validate and adesverify), EU DSS, poppler's pdfsig and openssl; and
 * whether every saving, from the unsigned file to the last time stamp, still is what veraPDF asks for.
 */
export const signatures = {
  name: 'signatures',
  title: 'Signatures: pyHanko 0.38.0, EU DSS 6.4, pdfsig, openssl, veraPDF 1.28.2',
  judge(cache, samples) {
    const files = samples.filter(({ name }) => /^signed\/[^/]+\.pdf$/.test(name));
    if (files.length === 0) return [];
    const folder = dirname(files[0].path);
    const paths = files.map(({ path }) => path);
    const scratch = join(cache, 'scratch');
    const python = step('pyHanko', () => pyhanko(cache, folder));
    const java = step('EU DSS', () => dss(cache, folder));
    const savings = step('veraPDF', () => judgeSavings(join(dirname(cache), 'verapdf'), paths, scratch));
    return files.map(({ name, path }) => {
      const file = name.replace('signed/', '');
      const { validate = 'no verdict', adesverify = 'no verdict' } = python.get(file) ?? {};
      const verdicts = {
        'pyHanko validate': validate,
        adesverify,
        DSS: dssVerdict(file, java.get(file)),
        pdfsig: pdfsig(path),
        'openssl -cades': opensslCades(path, { trust: join(folder, 'trust'), scratch }),
        'veraPDF, each saving': savings.get(path) ?? 'no verdict',
      };
      return { sample: file, verdicts };
    });
  },
};

/** Says what runs, for each takes minutes; a judge that cannot be installed or run is named, with what to do. */
function step(judge, run) {
  console.log(`conformance: ${judge} ...`);
  try {
    return run();
  } catch (error) {
    const needs =
      'It needs Python 3.10, Java 17, Maven and, the first time, a network (packages go into .cache/conformance).';
    throw new Error(`The judge ${judge} could not be run: ${error.message.split('\n')[0]} ${needs}`, { cause: error });
  }
}

function pyhanko(cache, folder) {
  const interpreter = join(cache, 'venv/bin/python');
  if (!existsSync(interpreter)) {
    mkdirSync(cache, { recursive: true });
    execFileSync('python3', ['-m', 'venv', join(cache, 'venv')], { stdio: 'inherit' });
    execFileSync(interpreter, ['-m', 'pip', 'install', '-q', 'pyhanko[opentype,etsi]==0.38.0'], { stdio: 'inherit' });
  }
  const text = run(interpreter, [join(programs, 'judge.py'), folder]);
  return new Map(lines(text).map((line) => [JSON.parse(line).file, JSON.parse(line)]));
}

function dss(cache, folder) {
  const group = 'eu.europa.ec.joinup.sd-dss';
  const classPath = javaClassPath(
    join(cache, 'dss'),
    dssModules.map((module) => `${group}:dss-${module}:6.4`),
  );
  const text = run('java', ['-cp', classPath, join(programs, 'DssJudge.java'), folder]);
  return new Map(lines(text).map((line) => line.split('\t')));
}

/** Every signature passed, at the level that is claimed: T under a document time-stamp, else B. */
function dssVerdict(file, line = 'no verdict') {
  const wanted = `PAdES-BASELINE-${file.includes('-time') ? 'T' : 'B'} TOTAL_PASSED`;
  const found = line
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return found.length > 0 && found.every((part) => part === wanted) ? 'PASS' : line;
}

/** A document time-stamp is of a type that pdfsig does not know: it is exempt, and covers the end of the file then. */
function pdfsig(path) {
  const blocks = run('pdfsig', ['-nocert', path])
    .split(/^Signature #/m)
    .slice(1)
    .filter((block) => !block.includes('is not signed'));
  const known = blocks.filter((block) => !block.includes('Type: unknown') && !block.includes('ETSI.RFC3161'));
  const valid = known.every((block) => block.includes('Signature is Valid'));
  const whole = blocks.length > known.length || known.at(-1)?.includes('Total document signed') === true;
  return known.length > 0 && valid && whole ? 'PASS' : blocks.join(' ').replace(/\s+/g, ' ').slice(0, 200);
}

function run(program, args) {
  return execFileSync(program, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64 * 1024 * 1024,
  });
}

function lines(text) {
  return text.split('\n').filter((line) => line !== '');
}

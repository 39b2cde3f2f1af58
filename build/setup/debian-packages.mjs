import { capture, hasCommand, SetupError } from './processes.mjs';

/** Commands that the tests call as outside judges, and the Debian package that brings each. */
const testTools = {
  pdfsig: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  openssl: 'openssl',
  mutool: 'mupdf-tools',
};

const displayTools = { 'xvfb-run': 'xvfb', Xvfb: 'xvfb', xauth: 'xauth' };

/** What an Electron runtime links to and a bare Debian 12 lacks; each brings the rest as its dependencies. */
const runtimePackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

/** Makes sure that the outside judges are there. */
export function ensureTestTools() {
  ensure(packagesOf(testTools));
}

/** Makes sure that the browser is there which prints the importer's real filings, and what reads them back. */
export function ensurePrintingBrowser() {
  ensure(packagesOf({ chromium: 'chromium', pdftotext: 'poppler-utils' }));
}

/** Makes sure that a program can open a window on a machine without a display. */
export function ensureDisplayTools() {
  ensure(packagesOf(displayTools));
}

/** Makes sure that the Electron runtime finds its libraries. Elsewhere than on Linux they come with the system. */
export function ensureRuntimeLibraries(executable) {
  if (process.platform !== 'linux') return;
  const lacking = capture('ldd', [executable]).output.includes('not found');
  if (lacking) ensure(runtimePackages);
}

function packagesOf(tools) {
  const missing = Object.entries(tools).filter(([command]) => !hasCommand(command));
  return [...new Set(missing.map(([, name]) => name))];
}

function ensure(packages) {
  if (packages.length === 0) return;
  const list = packages.join(' ');
  if (process.getuid?.() !== 0 || !hasCommand('apt-get')) {
    throw new SetupError(
      `these Debian packages are missing: ${list}. Install them (sudo apt-get install -y ${list}) and run the command again.`,
    );
  }
  console.log(`filing-desk: installing Debian packages: ${list}`);
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  capture('apt-get', ['update', '-q'], options);
  const { status, output } = capture(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
    options,
  );
  if (status !== 0) throw new SetupError(`apt-get could not install ${list}:\n${output.slice(-2000)}`);
}

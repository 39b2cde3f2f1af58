import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import typescript from 'typescript';
import { packageZones } from './packages.mjs';

/** Which zones a zone may import from; tests may look at everything. */
const arrows = {
  shared: ['shared'],
  main: ['main', 'shared', 'top'],
  preload: ['preload', 'shared'],
  renderer: ['renderer', 'shared'],
  build: ['build', 'shared', 'main', 'test', 'top'],
  test: ['test', 'shared', 'main', 'preload', 'renderer', 'build', 'top'],
};

const nodeZones = ['main', 'build', 'test'];

/** The places of main that may know Electron; the rest runs under plain Node, for the command line and for tests. */
const electronPlaces = /^main\/(index\.ts|(app|windows|security|ipc|menu|preload)\/)/;

/** The verifier shares no code with what writes and signs: its own files, shared code, and these parts of Node. */
const verifier = { folder: 'main/verify/', node: ['node:crypto', 'node:zlib'] };

/** The only files that may hold the two ends of the door. */
const doorFiles = { ipcMain: 'main/ipc/handle.ts', ipcRenderer: 'main/preload/index.ts' };

/**
 * What one source file may not do.
 * @param {string} path from the project's top folder, with forward slashes
 * @param {string} text
 * @returns {string[]} one line for each violation
 */
export function findViolations(path, text) {
  const zone = zoneOf(path);
  const specifiers = typescript.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  return [
    ...specifiers.map((specifier) => importViolation(path, zone, specifier)),
    ...specifiers.map((specifier) => verifierViolation(path, specifier)),
    ...Object.entries(doorFiles).map(([name, file]) => doorViolation(path, zone, { text, name, file })),
  ].filter((violation) => violation !== null);
}

function zoneOf(path) {
  if (path.startsWith('main/preload/')) return 'preload';
  return path.includes('/') ? path.split('/')[0] : 'top';
}

function importViolation(path, zone, rawSpecifier) {
  const specifier = rawSpecifier.replace(/\?\w+$/, '');
  if (specifier.startsWith('virtual:')) return null;
  if (specifier.startsWith('.')) return relativeViolation(path, zone, specifier);
  const name = packageNameOf(specifier);
  if (name.startsWith('node:') || builtinModules.includes(name)) {
    return nodeZones.includes(zone) ? null : `${path}: ${zone} may not import Node's ${specifier}`;
  }
  const zones = packageZones[name];
  if (zones === undefined) return `${path}: package ${name} is not classed in build/checks/packages.mjs`;
  if (!zones.includes(zone)) return `${path}: ${zone} may not import package ${name}`;
  if (name === 'electron' && zone === 'main' && !electronPlaces.test(path)) {
    return `${path}: electron may be imported in main/{app,windows,security,ipc,menu} only`;
  }
  return null;
}

function relativeViolation(path, zone, specifier) {
  const target = posix.join(posix.dirname(path), specifier);
  // The form's sample filing is a fixture and part of the program.
  if (zone === 'main' && target.startsWith('test/fixtures/filings/')) return null;
  const targetZone = zoneOf(target);
  return arrows[zone].includes(targetZone) ? null : `${path}: ${zone} may not import ${targetZone} (${specifier})`;
}

function verifierViolation(path, specifier) {
  if (!path.startsWith(verifier.folder)) return null;
  const target = specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
  const isAllowed = [verifier.folder, 'shared/'].some((folder) => target.startsWith(folder));
  if (isAllowed || verifier.node.includes(specifier)) return null;
  return `${path}: the verifier may not import ${specifier}`;
}

function packageNameOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

function doorViolation(path, zone, { text, name, file }) {
  if (zone === 'test' || zone === 'build' || path === file) return null;
  return new RegExp(`\\b${name}\\b`).test(text) ? `${path}: only ${file} may use ${name}` : null;
}

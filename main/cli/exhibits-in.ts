import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ReadExhibit } from '../services/drafts/exhibit-files';
import { readInput } from './read-input';

/** Exhibits by their names in one folder; a name that leads elsewhere finds nothing. */
export function exhibitsIn(folder: string): ReadExhibit {
  return ({ file }) => {
    const path = join(folder, file);
    return basename(file) === file && existsSync(path) ? readInput(path) : null;
  };
}

import type { EditionId } from '../../draft/draft';
import type { Edition } from '../edition';
import { edition2002 } from './2002';
import { edition2003 } from './2003';
import { edition2005 } from './2005';
import { currentEdition } from './current';

/** Every edition of the form the program knows, by id, oldest first. */
export const editions: Readonly<Record<EditionId, Edition>> = {
  '2002': edition2002,
  '2003': edition2003,
  '2005': edition2005,
  current: currentEdition,
};

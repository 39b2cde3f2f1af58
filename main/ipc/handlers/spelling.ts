import type { Speller } from '../../spelling/speller';
import type { DomainHandlers } from '../handlers';

/** The door to the dictionary. */
export function createSpellingHandlers(speller: Speller): DomainHandlers<'spelling'> {
  return { 'spelling:check': ({ words }) => ({ misspelled: speller.misspelled(words) }) };
}

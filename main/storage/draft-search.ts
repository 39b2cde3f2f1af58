import MiniSearch from 'minisearch';
import type { Draft } from '../../shared/draft/draft';

interface SearchDocument {
  readonly id: string;
  readonly registrant: string;
  readonly people: string;
  readonly text: string;
  readonly numbers: string;
}

/** Full-text search over decrypted drafts: the index lives in memory only and is forgotten when the vault is locked. */
export class DraftSearch {
  #index = newIndex();

  get size(): number {
    return this.#index.documentCount;
  }

  has(id: string): boolean {
    return this.#index.has(id);
  }

  /** Puts a draft in, or replaces what was there of it. */
  set(id: string, draft: Draft): void {
    const document = documentOf(id, draft);
    if (this.#index.has(id)) this.#index.replace(document);
    else this.#index.add(document);
  }

  /** The ids of the drafts that have all words, best first; words may be cut short, misspelt or without accents. */
  find(query: string): string[] {
    return this.#index.search(query).map(({ id }) => String(id));
  }

  forget(): void {
    this.#index = newIndex();
  }
}

function newIndex(): MiniSearch<SearchDocument> {
  return new MiniSearch<SearchDocument>({
    fields: ['registrant', 'people', 'text', 'numbers'],
    processTerm: (term) => term.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    searchOptions: {
      combineWith: 'AND',
      prefix: true,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      boost: { registrant: 4, people: 2 },
    },
  });
}

function documentOf(id: string, draft: Draft): SearchDocument {
  const { registrant, signature, contact, narrative, results, priorReports, cover } = draft;
  const join = (...values: (string | null)[]): string => values.filter((value) => value !== null).join(' \n');
  return {
    id,
    registrant: join(registrant.name, registrant.formerName, registrant.city, registrant.state),
    people: join(signature.name, contact.name),
    text: join(narrative, results.explanation, priorReports.missing, cover.items),
    numbers: join(registrant.cik, cover.secFileNumber, cover.cusip, cover.periodEnded, cover.report),
  };
}

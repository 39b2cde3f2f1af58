import { useEffect, useState } from 'react';
import { call } from '../../api/client';

const pauseMilliseconds = 150;
/** One letter would find nearly everything. */
const shortest = 2;

/** The notices whose text holds the words, asked of main after a pause; `null` until it has answered. */
export function useFullText(words: string): ReadonlySet<string> | null {
  const query = words.trim();
  const [answer, setAnswer] = useState<{ query: string; ids: ReadonlySet<string> } | null>(null);
  useEffect(() => {
    if (!isQuery(query)) return undefined;
    let isWanted = true;
    const timer = window.setTimeout(() => {
      void call('drafts:search', { query }).then(({ ids }) => isWanted && setAnswer({ query, ids: new Set(ids) }));
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [query]);
  return answer?.query === query ? answer.ids : null;
}

/** Whether the texts are asked for these words. */
export function isQuery(words: string): boolean {
  return words.trim().length >= shortest;
}

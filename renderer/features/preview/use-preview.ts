import { useEffect, useRef, useState } from 'react';
import type { Draft } from '../../../shared/draft/draft';
import type { AppError } from '../../../shared/errors/app-error';
import type { Output } from '../../../shared/ipc/contract';
import { asAppError, call } from '../../api/client';

type Rendered = Output<'notice:preview'>;

export interface Preview {
  readonly rendered: Rendered | null;
  readonly error: AppError | null;
  /** The pages show the draft as it is now. */
  readonly isCurrent: boolean;
}

interface Answer {
  readonly rendered: Rendered | null;
  readonly error: AppError | null;
  readonly of: Draft | null;
}

/** Longer than between the keys of a slow typist (40 words a minute): pages are for pauses, or each key would wait for some. */
const pauseMilliseconds = 400;

/**
 * The very bytes an export would write, a short pause after the last change; the pages before stay until then. One draft is
 * printed at a time: while a long one is under way only the latest wish is kept, so that typing never lengthens a queue.
 */
export function usePreview(draft: Draft | null): Preview {
  const [answer, setAnswer] = useState<Answer>({ rendered: null, error: null, of: null });
  const isBusy = useRef(false);
  const wanted = useRef<Draft | null>(null);
  useEffect(() => {
    wanted.current = draft;
    if (draft === null) return undefined;
    const print = async (): Promise<void> => {
      const of = wanted.current;
      if (isBusy.current || of === null) return;
      isBusy.current = true;
      const printed = await printDraft(of);
      isBusy.current = false;
      setAnswer((before) => ({ rendered: printed.rendered ?? before.rendered, error: printed.error, of }));
      if (wanted.current !== of) await print();
    };
    const timer = window.setTimeout(() => void print(), pauseMilliseconds);
    return () => window.clearTimeout(timer);
  }, [draft]);
  useEffect(() => () => void (wanted.current = null), []);
  return { rendered: answer.rendered, error: answer.error, isCurrent: answer.of === draft };
}

async function printDraft(draft: Draft): Promise<Pick<Answer, 'rendered' | 'error'>> {
  try {
    return { rendered: await call('notice:preview', { draft }), error: null };
  } catch (thrown) {
    return { rendered: null, error: asAppError(thrown) };
  }
}

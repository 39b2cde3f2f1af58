import { useEffect, useState } from 'react';
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

const pauseMilliseconds = 150;

/** The very bytes an export would write, a short pause after the last change; the pages before stay until then. */
export function usePreview(draft: Draft | null): Preview {
  const [answer, setAnswer] = useState<{ rendered: Rendered | null; error: AppError | null; of: Draft | null }>({
    rendered: null,
    error: null,
    of: null,
  });
  useEffect(() => {
    if (draft === null) return undefined;
    let isWanted = true;
    const timer = window.setTimeout(() => {
      call('notice:preview', { draft }).then(
        (rendered) => isWanted && setAnswer({ rendered, error: null, of: draft }),
        (thrown: unknown) =>
          isWanted && setAnswer(({ rendered }) => ({ rendered, error: asAppError(thrown), of: draft })),
      );
    }, pauseMilliseconds);
    return () => {
      isWanted = false;
      window.clearTimeout(timer);
    };
  }, [draft]);
  return { rendered: answer.rendered, error: answer.error, isCurrent: answer.of === draft };
}

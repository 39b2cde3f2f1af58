import type { Finding } from '../../../shared/rules/finding';
import type { RulesQuestion } from './rules-question';

export interface RulesThread {
  readonly ask: (question: RulesQuestion) => void;
  /** Stops the thread; no answer comes after it. */
  readonly end: () => void;
}

/** Who hears from the rules' thread. */
interface Listeners {
  readonly onAnswer: (id: string, findings: readonly Finding[]) => void;
  /** The thread could not be started, or not answer what it was asked last. */
  readonly onFailure: () => void;
}

/** Starts the rules' thread. It is asked one thing at a time: while it thinks, only the latest question waits. */
export function startRules({ onAnswer, onFailure }: Listeners): RulesThread {
  const thread = new Worker(new URL('./findings-worker.ts', import.meta.url), { type: 'module' });
  let asked: RulesQuestion | null = null;
  let waiting: RulesQuestion | null = null;
  const send = (question: RulesQuestion | null) => {
    asked = question;
    waiting = null;
    if (question !== null) thread.postMessage(question);
  };
  thread.addEventListener('message', ({ data }: MessageEvent<readonly Finding[]>) => {
    if (asked !== null) onAnswer(asked.id, data);
    send(waiting);
  });
  thread.addEventListener('error', () => {
    onFailure();
    send(waiting);
  });
  return {
    ask: (question) => {
      if (asked === null) send(question);
      else waiting = question;
    },
    end: () => thread.terminate(),
  };
}

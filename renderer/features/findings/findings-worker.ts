import { answerRules, type RulesQuestion } from './rules-question';

/** The rules on a thread of their own: however long a narrative takes them, the window goes on taking keys. */
self.addEventListener('message', ({ data }: MessageEvent<RulesQuestion>) => self.postMessage(answerRules(data)));

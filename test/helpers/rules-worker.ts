import { answerRules, type RulesQuestion } from '../../renderer/features/findings/rules-question';

/** The rules' thread where there is none, as in happy-dom: the real rules, each answer at once or when the test lets it go. */
export class RulesWorker extends EventTarget {
  /** Every question that came, the oldest first. */
  static readonly asked: RulesQuestion[] = [];
  /** Whether an answer waits for `release`; otherwise it comes at once. */
  static isHeld = false;
  /** Whether it fails at what it is asked, as a rule that throws does. */
  static isBroken = false;
  static release: () => void = () => undefined;

  postMessage(question: RulesQuestion): void {
    const copy = structuredClone(question);
    RulesWorker.asked.push(copy);
    if (RulesWorker.isBroken) {
      queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error')));
      return;
    }
    const answer = () => this.dispatchEvent(new MessageEvent('message', { data: answerRules(copy) }));
    if (RulesWorker.isHeld) RulesWorker.release = answer;
    else queueMicrotask(answer);
  }

  terminate(): void {
    RulesWorker.release = () => undefined;
  }
}

// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startRules } from '../../../renderer/features/findings/ask-rules';
import type { RulesQuestion } from '../../../renderer/features/findings/rules-question';
import { emptyDraft } from '../../../shared/draft/draft';
import { RulesWorker } from '../../helpers/rules-worker';

beforeEach(() => {
  RulesWorker.asked.length = 0;
  RulesWorker.isHeld = true;
  vi.stubGlobal('Worker', RulesWorker);
});
afterEach(() => {
  RulesWorker.isHeld = false;
  vi.unstubAllGlobals();
});

const question = (id: string, narrative: string): RulesQuestion => ({
  id,
  draft: { ...emptyDraft(), narrative },
  now: Date.UTC(2026, 2, 17),
  closures: [],
  facts: null,
  identities: null,
});

test('while the rules think only the latest draft waits: none between is read', () => {
  const answers: string[] = [];
  const rules = startRules((id) => answers.push(id));
  rules.ask(question('a', 'one'));
  rules.ask(question('a', 'one two'));
  rules.ask(question('b', 'another'));
  expect(RulesWorker.asked.map(({ draft }) => draft.narrative)).toEqual(['one']);
  RulesWorker.release();
  expect(RulesWorker.asked.map(({ draft }) => draft.narrative)).toEqual(['one', 'another']);
  RulesWorker.release();
  expect(answers).toEqual(['a', 'b']);
  rules.ask(question('b', 'another again'));
  expect(RulesWorker.asked).toHaveLength(3);
});

test('the answer is what every rule says, the gravest first', () => {
  const answers: unknown[] = [];
  const rules = startRules((_id, findings) => answers.push(...findings.map(({ severity }) => severity)));
  rules.ask(question('a', ''));
  RulesWorker.release();
  expect(answers[0]).toBe('block');
});

// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startRules } from '../../../renderer/features/findings/ask-rules';
import { FindingsPane } from '../../../renderer/features/findings/FindingsPane';
import { RulesAtWork } from '../../../renderer/features/findings/RulesAtWork';
import type { RulesQuestion } from '../../../renderer/features/findings/rules-question';
import { PrepareStep } from '../../../renderer/features/signing/PrepareStep';
import { useApp } from '../../../renderer/stores/app-store';
import { emptyDraft } from '../../../shared/draft/draft';
import { fakeApi } from '../../helpers/fake-api';
import { RulesWorker } from '../../helpers/rules-worker';

beforeEach(() => {
  RulesWorker.asked.length = 0;
  RulesWorker.isHeld = true;
  vi.stubGlobal('Worker', RulesWorker);
});
afterEach(() => {
  RulesWorker.isHeld = false;
  RulesWorker.isBroken = false;
  cleanup();
  useApp.getState().closeDraft();
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
  const rules = startRules({ onAnswer: (id) => answers.push(id), onFailure: () => answers.push('failed') });
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
  const rules = startRules({
    onAnswer: (_id, findings) => answers.push(...findings.map(({ severity }) => severity)),
    onFailure: () => answers.push('failed'),
  });
  rules.ask(question('a', ''));
  RulesWorker.release();
  expect(answers[0]).toBe('block');
});

test('rules that fail are not waited for: signing and findings say so, nothing reads as approval, and they can be asked again', async () => {
  RulesWorker.isHeld = false;
  RulesWorker.isBroken = true;
  Object.assign(window, { api: fakeApi().api });
  Object.assign(document, { fonts: new EventTarget() }); // a growing text area listens to it; happy-dom has none
  await useApp.getState().createDraft(emptyDraft());
  const user = userEvent.setup();
  render(
    <MantineProvider env="test">
      <RulesAtWork />
      <PrepareStep />
      <FindingsPane />
    </MantineProvider>,
  );
  expect(screen.getByRole('status').textContent).toBe('Asking every rule…');
  const alerts = await screen.findAllByRole('alert');
  expect(alerts.map(({ textContent }) => textContent)).toEqual(Array(2).fill(expect.stringContaining('no answer')));
  expect(screen.queryByText('Asking every rule…')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Freeze and read' })).toBeNull();
  expect(screen.queryByText('Nothing to fix')).toBeNull();

  RulesWorker.isBroken = false;
  const [again] = screen.getAllByRole('button', { name: 'Ask again' });
  if (again !== undefined) await user.click(again);
  await screen.findByText(/findings must be fixed before anyone can sign/);
  expect(screen.queryByText(/no answer/)).toBeNull();
});

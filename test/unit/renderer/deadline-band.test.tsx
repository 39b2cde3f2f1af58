// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { DeadlineBand } from '../../../renderer/features/deadline/DeadlineBand';
import { useApp } from '../../../renderer/stores/app-store';
import { emptyDraft, type Draft } from '../../../shared/draft/draft';
import { fakeApi } from '../../helpers/fake-api';

const empty = emptyDraft();
const plan: Draft = { ...empty, cover: { ...empty.cover, report: '11-K', periodEnded: '2024-12-31' } };

afterEach(() => {
  cleanup();
  useApp.getState().closeDraft();
});

test.each([
  ['cover.report', empty],
  ['cover.periodEnded', { ...plan, cover: { ...plan.cover, periodEnded: null } }],
  ['registrant.filerStatus', { ...plan, cover: { ...plan.cover, report: '10-K' as const } }],
  // 90 or 180 days: no date is shown before it is known which.
  ['preflight.erisa-plan', plan],
])('without a deadline the band leads to the answer that is missing: %s', async (path, draft) => {
  Object.assign(window, { api: fakeApi().api });
  await useApp.getState().createDraft(draft);
  render(
    <MantineProvider env="test">
      <DeadlineBand />
    </MantineProvider>,
  );
  await userEvent.setup().click(screen.getByRole('button', { name: 'Go to the field' }));
  expect(useApp.getState().wantedField?.path).toBe(path);
});

test('an answered plan has its dates', async () => {
  Object.assign(window, { api: fakeApi().api });
  await useApp.getState().createDraft({ ...plan, preflight: { 'erisa-plan': true } });
  render(
    <MantineProvider env="test">
      <DeadlineBand />
    </MantineProvider>,
  );
  expect(screen.getByText(/Jun 30, 2025/)).toBeDefined();
});

// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import { ExportDialog } from '../../../renderer/features/editor/ExportDialog';
import { useApp } from '../../../renderer/stores/app-store';
import { emptyDraft } from '../../../shared/draft/draft';
import { fakeApi } from '../../helpers/fake-api';

afterEach(() => {
  cleanup();
  useApp.getState().closeDraft();
});

test('an export that takes its time can be cancelled, and the keyboard is back where it was', async () => {
  const fake = fakeApi();
  let stop: () => void = () => undefined;
  const cancelled = new Promise<void>((resolve) => (stop = resolve));
  fake.answer({
    'notice:export': () => cancelled.then(() => ({ fileName: null, sha256: null, remarks: [] })),
    'notice:cancel-export': () => {
      stop();
      return {};
    },
  });
  Object.assign(window, { api: fake.api });
  await useApp.getState().createDraft(emptyDraft());
  render(
    <MantineProvider env="test">
      <ExportDialog onClose={() => undefined} />
    </MantineProvider>,
  );
  const user = userEvent.setup();
  const save = screen.getByRole<HTMLButtonElement>('button', { name: 'PDF: Save…' });
  await user.click(save);
  expect(save.disabled).toBe(true);
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(save.disabled).toBe(false));
  expect(document.activeElement).toBe(save);
  expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  expect(screen.queryByText(/Saved as/)).toBeNull();
});

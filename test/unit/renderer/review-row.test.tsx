// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ReviewRow } from '../../../renderer/features/import-review/ReviewRow';
import { emptyDraft, type Draft } from '../../../shared/draft/draft';
import { findField } from '../../../shared/form/fields/form-fields';

afterEach(cleanup);

const blank = emptyDraft();
const named: Draft = { ...blank, contact: { ...blank.contact, name: 'Ruth Alder' } };

test.each([
  [named, false, 'Accept: Name of person to contact'],
  [named, true, 'Accepted: Name of person to contact'],
  [blank, false, 'Leave empty: Name of person to contact'],
  [blank, true, 'Left empty: Name of person to contact'],
])('a field without an answer is not accepted but left empty (%#)', (draft, isAccepted, label) => {
  const field = findField('contact.name');
  if (field === undefined) throw new Error('there is no such field');
  const review = { field, source: null, isFound: draft.contact.name !== null, isSure: false };
  const nothing = () => undefined;
  const acts = { onFocus: nothing, onMove: nothing, onAccept: nothing, onChange: nothing };
  render(
    <MantineProvider env="test">
      <ReviewRow review={review} draft={draft} isAccepted={isAccepted} isCurrent={false} {...acts} />
    </MantineProvider>,
  );
  expect(screen.getByRole('button').getAttribute('aria-label')).toBe(label);
});

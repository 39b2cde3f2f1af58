// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { RulesAtWork } from '../../../renderer/features/findings/RulesAtWork';
import { FieldRow } from '../../../renderer/form-engine/FieldRow';
import { useApp } from '../../../renderer/stores/app-store';
import { emptyDraft } from '../../../shared/draft/draft';
import { allFields, findField } from '../../../shared/form/fields/form-fields';
import { fakeApi } from '../../helpers/fake-api';
import { RulesWorker } from '../../helpers/rules-worker';

const app = () => useApp.getState();
const draft = () => app().open?.draft ?? emptyDraft();
const user = userEvent.setup();

beforeEach(async () => {
  Object.assign(window, { Worker: RulesWorker, api: fakeApi().api });
  await app().createDraft(emptyDraft());
});
afterEach(() => {
  cleanup();
  app().closeDraft();
});

function show(path: string): void {
  const field = findField(path);
  if (field === undefined) throw new Error(`there is no field ${path}`);
  render(
    <MantineProvider env="test">
      <RulesAtWork />
      <FieldRow field={field} />
    </MantineProvider>,
  );
}

const textbox = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('textbox', { name });

test('every field of the form and of the interview has a component that can be named', () => {
  for (const { path, label } of allFields) {
    show(path);
    expect(screen.getAllByText(label).length).toBeGreaterThan(0);
    cleanup();
  }
});

describe('a text', () => {
  test('is tidied when it is left', async () => {
    show('registrant.name');
    await user.type(textbox(/Full Name/), '  Sonus  Networks, Inc. ');
    await user.tab();
    expect(draft().registrant.name).toBe('Sonus Networks, Inc.');
  });

  test('says what is wrong only after it was left', async () => {
    show('registrant.name');
    const input = textbox(/Full Name/);
    expect(input.getAttribute('aria-invalid')).not.toBe('true');
    input.focus();
    await user.tab();
    await user.tab();
    await waitFor(() => expect(input.getAttribute('aria-invalid')).toBe('true'));
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).not.toBe('');
  });
});

describe('a date', () => {
  test('is understood as it is typed and written out when it is left', async () => {
    show('cover.periodEnded');
    const input = textbox('For Period Ended');
    await user.type(input, '9/30/26');
    expect(draft().cover.periodEnded).toBe('2026-09-30');
    await user.tab();
    expect(input.value).toBe('September 30, 2026');
  });

  test('that is none stays on the screen, says so, and is never the old date', async () => {
    app().changeField('cover.periodEnded', '2026-09-30');
    show('cover.periodEnded');
    const input = textbox('For Period Ended');
    await user.clear(input);
    await user.type(input, '13/45/2026');
    await user.tab();
    expect(input.value).toBe('13/45/2026');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByText(/“13\/45\/2026” is not a date/)).toBeDefined();
    expect(draft().cover.periodEnded).toBeNull();
  });

  test('follows undo', async () => {
    show('cover.periodEnded');
    const input = textbox('For Period Ended');
    await user.type(input, '2026-09-30');
    void app().undo();
    expect(draft().cover.periodEnded).toBeNull();
  });

  test('goes a day up and down by the arrow keys', async () => {
    app().changeField('cover.periodEnded', '2026-02-28');
    show('cover.periodEnded');
    textbox('For Period Ended').focus();
    await user.keyboard('{ArrowUp}');
    expect(draft().cover.periodEnded).toBe('2026-03-01');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(draft().cover.periodEnded).toBe('2026-02-27');
  });
});

describe('boxes', () => {
  test('one of them is checked, as the edition prints them', async () => {
    show('cover.report');
    await user.click(screen.getByRole('radio', { name: 'Form 10-Q' }));
    expect(draft().cover.report).toBe('10-Q');
    expect(screen.queryByRole('radio', { name: 'Form N-SAR' })).toBeNull();
  });

  test('“no box” is an answer where the form allows it', async () => {
    app().changeField('cover.transitionReport', '10-K');
    show('cover.transitionReport');
    await user.click(screen.getByRole('radio', { name: 'Not a transition report' }));
    expect(draft().cover.transitionReport).toBeNull();
  });

  test('a question is unanswered, yes or no', async () => {
    show('priorReports.allFiled');
    const group = screen.getByRole('group', { name: /Have all other periodic reports/ });
    expect(group.querySelector('input:checked')).toBeNull();
    await user.click(screen.getByRole('radio', { name: 'No' }));
    expect(draft().priorReports.allFiled).toBe(false);
  });

  test('the box of Part II stands over its three statements', async () => {
    show('relief.claimed');
    expect(screen.getByText('(a)')).toBeDefined();
    expect(screen.getByText('(c)')).toBeDefined();
    await user.click(screen.getByRole('radio', { name: /Leave the box empty/ }));
    expect(draft().relief.claimed).toBe(false);
  });
});

test('a small number refuses what is none and keeps it in sight', async () => {
  show('amendment.number');
  const input = textbox(/Amendment No/);
  await user.type(input, '2');
  expect(draft().amendment?.number).toBe(2);
  await user.clear(input);
  await user.type(input, '2a');
  await user.tab();
  expect(draft().amendment).toBeNull();
  expect(input.value).toBe('2a');
  expect(screen.getByText(/Write a whole number/)).toBeDefined();
});

describe('prose', () => {
  test('counts words', async () => {
    show('narrative');
    await user.type(textbox(/Why the report/), 'The audit is not complete.');
    expect(await screen.findByText('5 words')).toBeDefined();
  });

  test('a paste loses what cannot be seen', async () => {
    show('narrative');
    textbox(/Why the report/).focus();
    await user.paste('soft\u00ADware\u200B');
    expect(draft().narrative).toBe('software');
  });
});

test('an exhibit is held by the hash of its bytes', async () => {
  show('exhibits');
  const input = document.querySelector('input[type="file"]');
  if (!(input instanceof HTMLInputElement)) throw new Error('there is a file input');
  await user.upload(input, new File(['abc'], 'auditor-letter.txt'));
  await screen.findByDisplayValue('auditor letter');
  // SHA-256 of "abc", FIPS 180-2 appendix B.1.
  expect(draft().exhibits[0]?.sha256).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the form’s instruction stands beside the field on demand', async () => {
  show('narrative');
  expect(screen.queryByText(/State below in reasonable detail/)).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Help for/ }));
  expect(screen.getByText(/State below in reasonable detail/)).toBeDefined();
});

test('help does not repeat the caption, and Tab goes from answer to answer past it', async () => {
  show('cover.periodEnded');
  await user.tab();
  expect(document.activeElement).toBe(textbox('For Period Ended'));
  await user.click(screen.getByRole('button', { name: /^Help for/ }));
  expect(screen.getByText(/The last day of the period/)).toBeDefined();
  expect(document.querySelector('blockquote')).toBeNull();
});

test('what is typed into a list takes the place of its answer', async () => {
  app().changeField('registrant.state', 'MA');
  show('registrant.state');
  const state = screen.getByRole<HTMLInputElement>('combobox', { name: /^State/ });
  await user.click(state);
  await user.keyboard('new y');
  expect(state.value).toBe('new y');
});

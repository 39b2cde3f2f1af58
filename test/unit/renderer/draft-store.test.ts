// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startAutosave } from '../../../renderer/stores/autosave';
import { useApp } from '../../../renderer/stores/app-store';
import { emptyDraft } from '../../../shared/draft/draft';
import { AppError } from '../../../shared/errors/app-error';
import { fakeApi, type FakeApi } from '../../helpers/fake-api';

let fake: FakeApi;
let stop: () => void;
const app = () => useApp.getState();
const saves = () => fake.calls.filter(({ channel }) => channel === 'drafts:save');

beforeEach(async () => {
  vi.useFakeTimers();
  fake = fakeApi();
  vi.stubGlobal('api', fake.api);
  Object.assign(window, { api: fake.api });
  stop = startAutosave();
  await app().createDraft(emptyDraft());
});

afterEach(() => {
  stop();
  app().closeDraft();
  vi.useRealTimers();
});

describe('autosave', () => {
  test('saves once, when the typing pauses', async () => {
    app().changeField('registrant.name', 'S');
    await vi.advanceTimersByTimeAsync(200);
    app().changeField('registrant.name', 'So');
    await vi.advanceTimersByTimeAsync(100);
    expect(saves()).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(300);
    expect(saves()).toHaveLength(1);
    expect(app().saveState.kind).toBe('saved');
    expect([...fake.drafts.values()][0]?.draft.registrant.name).toBe('So');
  });

  test('what is typed while a save is under way is saved after it, on the next revision', async () => {
    app().changeField('registrant.name', 'One');
    await vi.advanceTimersByTimeAsync(500);
    app().changeField('registrant.name', 'Two');
    await vi.advanceTimersByTimeAsync(1200);
    expect([...fake.drafts.values()][0]).toMatchObject({ revision: 2, draft: { registrant: { name: 'Two' } } });
  });

  test('typing without a pause is saved all the same, every second at the latest', async () => {
    for (let key = 1; key <= 20; key += 1) {
      app().changeField('registrant.city', 'x'.repeat(key));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves().length).toBeGreaterThanOrEqual(2);
  });

  test('saves at once when the window is about to close', async () => {
    app().changeField('registrant.city', 'Chelmsford');
    fake.emit('app:closing', {});
    await vi.advanceTimersByTimeAsync(0);
    expect(saves()).toHaveLength(1);
    expect(fake.calls.at(-1)?.channel).toBe('app:saved');
  });

  test('a failure keeps the text on the screen and is tried again', async () => {
    let isFull = true;
    const save = fake.api['drafts:save'];
    fake.answer({
      'drafts:save': (input) => {
        const full = new AppError('vault-disk-full', { message: 'The disk is full.', action: 'Make room.' });
        if (isFull) return Promise.reject(full);
        const [stored] = [...fake.drafts.values()];
        return Promise.resolve({ ...(stored ?? never()), revision: input.revision + 1, draft: input.draft });
      },
    });
    expect(save).toBeDefined();
    app().changeField('registrant.name', 'Kept');
    await vi.advanceTimersByTimeAsync(600);
    expect(app().saveState.kind).toBe('failed');
    expect(app().open?.draft.registrant.name).toBe('Kept');
    isFull = false;
    await vi.advanceTimersByTimeAsync(5100);
    expect(app().saveState.kind).toBe('saved');
  });

  test('a newer revision from elsewhere is never overwritten', async () => {
    const [stored] = fake.drafts.values();
    if (stored === undefined) throw new Error('a draft was created');
    fake.drafts.set(stored.id, { ...stored, revision: 7 });
    app().changeField('registrant.name', 'Mine');
    await vi.advanceTimersByTimeAsync(600);
    expect(app().saveState.kind).toBe('stale');
    expect(fake.drafts.get(stored.id)?.draft.registrant.name).toBeNull();
  });
});

test('a sealed notice takes no change', () => {
  const { open } = app();
  if (open === null) throw new Error('a draft is open');
  useApp.setState({ open: { ...open, state: 'signed' } });
  app().changeField('registrant.name', 'Changed');
  void app().undo();
  expect(app().open?.draft.registrant.name).toBeNull();
});

test('undo leads the keyboard to the field it changed', () => {
  app().changeField('contact.name', 'Charles J. Gray');
  void app().undo();
  expect(app().open?.draft.contact.name).toBeNull();
  expect(app().wantedField?.path).toBe('contact.name');
});

function never(): never {
  throw new Error('there is a draft');
}

describe('another draft', () => {
  test('takes the desk only after what was typed is saved', async () => {
    const first = app().open?.id ?? '';
    app().changeField('registrant.name', 'Typed just now');
    await app().createDraft(emptyDraft());
    expect(fake.drafts.get(first)?.draft.registrant.name).toBe('Typed just now');
  });

  test('does not push aside a text that cannot be saved', async () => {
    fake.answer({
      'drafts:save': () => {
        throw new AppError('vault-disk-full', { message: 'The disk is full.', action: 'Make room.' });
      },
    });
    app().changeField('registrant.name', 'Still here');
    await expect(app().createDraft(emptyDraft())).rejects.toThrow('The disk is full.');
    expect(app().open?.draft.registrant.name).toBe('Still here');
  });

  test('that another window has comes forward there', async () => {
    fake.answer({ 'app:hold-draft': () => ({ held: false }) });
    const here = app().open?.id;
    expect(await app().openDraft('0b8f4f0e-9d1c-4a52-9a3e-5b1f6f6d1c11')).toBe(false);
    expect(app().open?.id).toBe(here);
  });
});

test('undo goes on through what an earlier session saved, and redo leads back', async () => {
  const opened = { ...emptyDraft(), narrative: 'Second thought.' };
  app().showDraft({ id: app().open?.id ?? '', state: 'draft', revision: 3, savedAt: 0, draft: opened });
  const saved = [emptyDraft(), { ...emptyDraft(), narrative: 'First thought.' }];
  fake.answer({ 'drafts:revision': ({ revision }) => ({ draft: saved[revision - 1] ?? never() }) });
  app().changeField('narrative', 'Third thought.');
  const seen: (string | null | undefined)[] = [];
  for (let step = 0; step < 4; step += 1) {
    await app().undo();
    seen.push(app().open?.draft.narrative);
  }
  expect(seen).toEqual(['Second thought.', 'First thought.', null, null]);
  for (let step = 0; step < 3; step += 1) app().redo();
  expect(app().open?.draft.narrative).toBe('Third thought.');
});

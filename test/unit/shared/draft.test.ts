import { expect, test } from 'vitest';
import { emptyDraft } from '../../../shared/draft/draft';
import { getField, setField } from '../../../shared/draft/field-path';
import { parseDraft } from '../../../shared/draft/parse-draft';
import { AppError } from '../../../shared/errors/app-error';

function codeOf(json: string): string {
  try {
    parseDraft(json);
    return 'no error';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

test('an empty draft is written and read back unchanged', () => {
  const draft = emptyDraft('2003');
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft);
  expect(draft.relief.claimed).toBeNull();
});

test('a bad file gives its own code and names the field', () => {
  expect(codeOf('{')).toBe('draft-not-json');
  expect(codeOf('{}')).toBe('draft-wrong-format');
  expect(codeOf(JSON.stringify({ ...emptyDraft(), version: 2 }))).toBe('draft-newer-version');
  const draft = setField(emptyDraft(), 'cover.periodEnded', '12/31/2003');
  expect(codeOf(JSON.stringify(draft))).toBe('draft-invalid');
  expect(() => parseDraft(JSON.stringify(draft))).toThrow(/cover\.periodEnded/);
});

test('an unknown key is refused, not dropped', () => {
  expect(codeOf(JSON.stringify({ ...emptyDraft(), memo: 'x' }))).toBe('draft-invalid');
});

test('setField replaces one answer and leaves the given draft alone', () => {
  const draft = emptyDraft();
  const changed = setField(draft, 'registrant.name', 'Example Corp.');
  expect(getField(changed, 'registrant.name')).toBe('Example Corp.');
  expect(getField(draft, 'registrant.name')).toBeNull();
});

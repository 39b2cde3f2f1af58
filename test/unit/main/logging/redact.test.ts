import { expect, test } from 'vitest';
import { describeError } from '../../../../main/logging/redact';

test('an error is described by its type, code and place, never by its message or this laptop’s folders', () => {
  const error = Object.assign(new SyntaxError('Unexpected token in "Sonus Networks restates"'), { code: 'EBAD' });
  const described = describeError(error);
  expect(described).toMatchObject({ error: 'SyntaxError', code: 'EBAD' });
  expect(described.frames[0]).toMatch(/redact\.test\.ts:\d+:\d+/);
  const text = JSON.stringify(described);
  expect(text).not.toContain('Sonus');
  expect(text).not.toContain(import.meta.dirname);
});

test('what is no error gives nothing away', () => {
  expect(describeError('a passphrase')).toEqual({ error: 'string', code: '', frames: [] });
});

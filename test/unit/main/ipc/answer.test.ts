import { describe, expect, test } from 'vitest';
import { answer, type AnyHandler } from '../../../../main/ipc/answer';
import type { Logger } from '../../../../main/logging/logger';
import { AppError } from '../../../../shared/errors/app-error';
import { channels, type Channel } from '../../../../shared/ipc/contract';

const caller = { windowId: 1 };

/** A log that can be read back. */
function memoryLog() {
  const lines: string[] = [];
  const log: Logger = {
    info: (event, facts = {}) => void lines.push(JSON.stringify({ event, ...facts })),
    error: (event, error, facts = {}) =>
      void lines.push(JSON.stringify({ event, name: error instanceof Error ? error.name : '', ...facts })),
  };
  return { log, lines };
}

const knock = (handler: AnyHandler, channel: Channel, input: unknown, log = memoryLog().log) =>
  answer(handler, { channel, input, caller }, log);

const junk: readonly unknown[] = [
  undefined,
  null,
  0,
  'text',
  [],
  new Uint8Array(3),
  { unknownKey: true },
  { id: '../../etc/passwd', unknownKey: 1 },
];

describe.each(channels)('%s', (channel) => {
  test('refuses junk before its handler sees it', async () => {
    for (const input of junk) {
      const result = await knock(
        () => {
          throw new Error('the handler was called');
        },
        channel,
        input,
      );
      expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });
});

test('answers what the handler answers', async () => {
  const about = { version: '1', electron: '2', chromium: '3', node: '4' };
  expect(await knock(() => Promise.resolve(about), 'app:about', {})).toEqual({ ok: true, value: about });
});

test('carries an expected failure whole', async () => {
  const parts = { message: 'Expected a draft, found none.', action: 'Choose another.', details: { at: 3 } };
  const result = await knock(
    () => {
      throw new AppError('draft-not-found', parts);
    },
    'app:about',
    {},
  );
  expect(result).toEqual({ ok: false, error: { code: 'draft-not-found', ...parts } });
});

test('keeps a bug to itself: an incident number outside, no message in the log either', async () => {
  const { log, lines } = memoryLog();
  const bug = () => Promise.reject(new TypeError('secret narrative text'));
  const result = await knock(bug, 'app:about', {}, log);
  expect(result).toMatchObject({ ok: false, error: { code: 'internal-error' } });
  expect(JSON.stringify(result)).not.toContain('secret');
  expect(lines.join()).not.toContain('secret');
  expect(lines).toEqual([expect.stringContaining('"name":"TypeError"')]);
});

test('an answer that breaks the contract never reaches the window', async () => {
  const result = await knock(() => ({ version: 1 }), 'app:about', {});
  expect(result).toMatchObject({ ok: false, error: { code: 'internal-error' } });
});

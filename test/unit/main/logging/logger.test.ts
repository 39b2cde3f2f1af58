import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createLogger } from '../../../../main/logging/logger';
import { temporaryFolder } from '../../../helpers/temporary-folder';

const clock = { now: () => Date.UTC(2026, 5, 10) };

test('one JSON object a line', () => {
  const folder = temporaryFolder();
  createLogger(folder, clock).info('started', { version: '1' });
  const line = JSON.parse(readFileSync(join(folder, 'main.log'), 'utf8')) as unknown;
  expect(line).toEqual({ at: '2026-06-10T00:00:00.000Z', level: 'info', event: 'started', version: '1' });
});

test('a log that cannot be written ends nothing: a full disk must not take the program with it', () => {
  const folder = join(temporaryFolder(), 'logs');
  writeFileSync(folder, 'a file where the folder should be');
  const log = createLogger(folder, clock);
  expect(() => log.info('started')).not.toThrow();
  expect(() => log.error('failed', new Error('why'))).not.toThrow();
});

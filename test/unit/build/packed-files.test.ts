import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import fontPath from '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf?file';
import threadPath from './echo-thread?thread';

test('a packed file is a path that can be read', () => {
  expect(readFileSync(fontPath).subarray(0, 4).toString('hex')).toBe('00010000');
});

test('a packed thread runs TypeScript that imports shared code', async () => {
  const thread = new Worker(threadPath, { workerData: { b: 1, a: 2 } });
  const [answer] = (await once(thread, 'message')) as [string];
  await thread.terminate();
  expect(answer).toBe('{"a":2,"b":1}');
});

import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the verifier imports nothing that writes or signs: only its own files, shared code and three parts of Node', () => {
  const files = readdirSync('main/verify', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  expect(files.length).toBeGreaterThan(30);
  const foreign = files.flatMap((name) => {
    const depth = name.split('/').length - 1;
    const text = readFileSync(`main/verify/${name}`, 'utf8');
    return [...text.matchAll(/from '([^']+)'/g)].flatMap(([, from = '']) => {
      const steps = (from.match(/\.\.\//g) ?? []).length;
      const isOwn = from.startsWith('.') && steps <= depth;
      const isShared = steps === depth + 2 && from.includes('../shared/');
      return isOwn || isShared || ['node:crypto', 'node:zlib'].includes(from) ? [] : [`${name}: ${from}`];
    });
  });
  expect(foreign).toEqual([]);
});

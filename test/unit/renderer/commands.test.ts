// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commands } from '../../../renderer/commands/registry';

test('ids are unique, and no key runs two commands', () => {
  const ids = commands.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const keys = commands.flatMap((command) => command.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every item of the platform’s menus is a command of the window', () => {
  const menu = readFileSync(join(import.meta.dirname, '../../../main/menu/app-menu.ts'), 'utf8');
  const wanted = [...menu.matchAll(/command\('([\w-]+)'/g)].map(([, id]) => id);
  expect(wanted.length).toBeGreaterThan(20);
  expect(commands.map(({ id }) => id)).toEqual(expect.arrayContaining(wanted));
});

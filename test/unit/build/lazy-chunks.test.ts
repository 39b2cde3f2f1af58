import { expect, test } from 'vitest';
import { chunkGroups, chunkName } from '../../../build/vite/lazy-chunks';

test.each([
  ['main/app/keep.ts', 'main-app'],
  ['main/import/source/html-text.ts', 'main-import-source'],
  ['shared/audit/audit-chain.ts', 'shared'],
  ['node_modules/@cantoo/fontkit/dist/main.cjs', 'cantoo-fontkit'],
  ['node_modules/a/node_modules/zod/v4/index.js', 'zod'],
])('%s goes into the chunk %s', (path, name) => {
  expect(chunkName(path)).toBe(name);
});

test('what the folder of the project is called changes nothing', () => {
  const modules = { getModuleInfo: () => ({ isEntry: false }) };
  for (const root of ['/home/paula/filing-desk', '/ci/main', '/ci/main/node_modules/x']) {
    const [group] = chunkGroups(root).groups;
    expect(group?.name(`${root}/shared/audit/audit-chain.ts`, modules)).toBe('shared');
    expect(group?.name(`${root}/main/app/keep.ts`, modules)).toBe('main-app');
  }
});

import { expect, test } from 'vitest';
import { resolveInside } from '../../../../main/security/resolve-inside';

const folder = '/opt/desk/renderer';

test('names files of the folder, and its page for the bare origin', () => {
  expect(resolveInside(folder, 'app://filing-desk/')).toBe('/opt/desk/renderer/index.html');
  expect(resolveInside(folder, 'app://filing-desk/assets/a%20b.js?x=1#y')).toBe('/opt/desk/renderer/assets/a b.js');
});

test.each([
  'app://filing-desk/../main/index.cjs',
  'app://filing-desk/..%2fmain/index.cjs',
  'app://filing-desk/%2e%2e/%2e%2e/etc/passwd',
  'app://filing-desk/..%5c..%5cetc%5cpasswd',
  'app://filing-desk/a%00.js',
  'app://filing-desk/%E0%A4%A',
  'not a url',
])('%s names nothing outside of the folder', (url) => {
  const path = resolveInside(folder, url);
  expect(path === null || path.startsWith(`${folder}/`)).toBe(true);
});

test('a folder with a similar name is outside', () => {
  expect(resolveInside(folder, 'app://filing-desk/..%2frenderer-old/x.js')).toBeNull();
});

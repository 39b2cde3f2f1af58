import { expect, test } from 'vitest';
import { filingDesk } from '../../../helpers/command-line';

test.each([[[]], [['identity']], [['frobnicate']], [['deadline']]])(
  'what cannot be done is one clear line on standard error: %j',
  async (args) => {
    const { status, out, errors } = await filingDesk(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(errors).toMatch(/^filing-desk: [a-z][^\n]+ \(see filing-desk --help\)\n$/);
  },
);

test('help and version are no errors', async () => {
  expect(await filingDesk('--help')).toMatchObject({ status: 0, errors: '' });
  expect(await filingDesk('--version')).toMatchObject({ status: 0, out: '0.1.0\n', errors: '' });
});

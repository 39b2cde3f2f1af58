import { expect, test } from 'vitest';
import { runCommandLine } from '../../../../main/cli/run';

async function run(...args: string[]) {
  let out = '';
  let errors = '';
  const status = await runCommandLine(
    args,
    { write: (text: string) => (out += text) },
    { write: (text: string) => (errors += text) },
  );
  return { status, out, errors };
}

test.each([[[]], [['identity']], [['frobnicate']], [['deadline']]])(
  'what cannot be done is one clear line on standard error: %j',
  async (args) => {
    const { status, out, errors } = await run(...args);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(errors).toMatch(/^filing-desk: [a-z][^\n]+ \(see filing-desk --help\)\n$/);
  },
);

test('help and version are no errors', async () => {
  expect(await run('--help')).toMatchObject({ status: 0, errors: '' });
  expect(await run('--version')).toMatchObject({ status: 0, out: '0.1.0\n', errors: '' });
});

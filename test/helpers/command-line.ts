import { runCommandLine } from '../../main/cli/run';

/** Runs a command of the command line in this process: its exit status and what it printed. */
export async function filingDesk(...args: string[]): Promise<{ status: number; out: string; errors: string }> {
  let out = '';
  let errors = '';
  const status = await runCommandLine(
    args,
    { write: (text: string) => (out += text) },
    { write: (text: string) => (errors += text) },
  );
  return { status, out, errors };
}

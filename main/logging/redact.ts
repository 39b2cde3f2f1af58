/** What the log keeps of an error: its type, its system code, and where it came from. */
export interface ErrorDescription {
  readonly error: string;
  readonly code: string;
  readonly frames: readonly string[];
}

const frameLimit = 12;

/**
 * Describes an error without its message: messages quote input (a JSON parser its text, a validator a field's value), and
 * a log must never hold a draft's content. Frames keep function, file name and line, not the folders of this laptop.
 */
export function describeError(error: unknown): ErrorDescription {
  if (!(error instanceof Error)) return { error: typeof error, code: '', frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { error: error.name, code, frames: framesOf(error.stack ?? '') };
}

function framesOf(stack: string): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, frameLimit)
    .map((line) => line.trim().replace(/\(?[^\s(]*[\\/]([^\\/]+:\d+:\d+)\)?$/, '$1'));
}

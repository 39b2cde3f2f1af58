/** See package-program.mjs. */
export function packageProgram(runtime: { folder: string; version: string }, output: string): string;

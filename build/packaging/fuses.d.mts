/** See fuses.mjs. */
export function verifyFuses(executable: string): Promise<string[]>;

/** See find-violations.mjs. */
export function findViolations(path: string, text: string): string[];

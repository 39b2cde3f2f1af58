/** Makes a `switch` over a closed union exhaustive: a new member fails type-checking at every such call. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}

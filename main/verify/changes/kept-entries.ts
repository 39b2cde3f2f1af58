import { asArray, asReference, sameObject, type PdfDictionary, type PdfObject } from '../pdf/objects';

/** Whether a dictionary kept every entry but the named ones, which may be new or other. */
export function onlyChanges(before: PdfDictionary, after: PdfDictionary, keys: readonly string[]): boolean {
  const all = new Set([...before.entries.keys(), ...after.entries.keys()]);
  return [...all].every((key) => {
    return keys.includes(key) || sameObject(before.entries.get(key) ?? null, after.entries.get(key) ?? null);
  });
}

/** Whether an array is the old one with references to `allowed` objects after it. */
export function grownBy(before: PdfObject, after: PdfObject, allowed: ReadonlySet<number>): boolean {
  const old = asArray(before) ?? [];
  const now = asArray(after) ?? [];
  const kept = old.every((item, index) => sameObject(item, now[index] ?? null));
  return kept && now.slice(old.length).every((item) => allowed.has(asReference(item)?.number ?? -1));
}

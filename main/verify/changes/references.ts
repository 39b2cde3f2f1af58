import { asArray, asDictionary, asReference, type PdfObject } from '../pdf/objects';
import type { PdfView } from '../pdf/pdf-file';
import { entryWork } from '../work-budget';

/** The object numbers that an object refers to directly, at any depth of its own arrays and dictionaries. */
export function referencesIn(object: PdfObject): readonly number[] {
  const reference = asReference(object);
  if (reference !== null) return [reference.number];
  const items = asArray(object);
  if (items !== null) return items.flatMap(referencesIn);
  const dictionary = asDictionary(object);
  return dictionary === null ? [] : [...dictionary.entries.values()].flatMap(referencesIn);
}

/** Every object number that can be reached from `start`, as a document defines the objects. */
export function closure(view: PdfView, start: readonly number[], stop: ReadonlySet<number> = new Set()): Set<number> {
  const reached = new Set<number>();
  const queue = [...start];
  for (let number = queue.pop(); number !== undefined; number = queue.pop()) {
    if (reached.has(number) || stop.has(number)) continue;
    reached.add(number);
    view.file.budget.spend(entryWork, `object ${number}`);
    queue.push(...referencesIn(view.get(number)));
  }
  return reached;
}

/**
 * References of a document to objects that it does not have. A later saving that defines one of them changes what an
 * untouched object shows, without touching it: the way dormant content wakes up.
 */
export function danglingReferences(view: PdfView): ReadonlySet<number> {
  const dangling = new Set<number>();
  for (const [number, entry] of view.entries) {
    if (entry.type === 'free') continue;
    for (const target of referencesIn(view.get(number))) {
      const known = view.entries.get(target);
      if (known === undefined || known.type === 'free') dangling.add(target);
    }
  }
  return dangling;
}

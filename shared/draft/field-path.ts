import type { Draft } from './draft';

/** The parts of a draft whose members are single answers. */
type Section = 'cover' | 'registrant' | 'relief' | 'contact' | 'priorReports' | 'results' | 'signature';

/** A dotted path to one answer of the form, such as `cover.periodEnded`: stable for ever, never reused. */
export type FieldPath =
  | { [Name in Section]: `${Name}.${Extract<keyof Draft[Name], string>}` }[Section]
  | 'edition'
  | 'narrative'
  | 'amendment.number'
  | 'amendment.explanation'
  | 'exhibits'
  | `exhibits.${number}`
  | `preflight.${string}`;

/** The value at a path, `undefined` where a container on the way is absent (no amendment, no such exhibit). */
export function getField(draft: Draft, path: FieldPath): unknown {
  return path.split('.').reduce<unknown>((value, key) => {
    if (value === null || typeof value !== 'object') return undefined;
    return (value as Record<string, unknown>)[key];
  }, draft);
}

/** A copy of the draft with the value at a path replaced; the given draft is not changed. */
export function setField(draft: Draft, path: FieldPath, value: unknown): Draft {
  return replaceAt(draft, path.split('.'), value) as Draft;
}

function replaceAt(container: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(container)) {
    return container.map((item: unknown, index) => (index === Number(key) ? replaceAt(item, rest, value) : item));
  }
  const fields = (container ?? {}) as Record<string, unknown>;
  return { ...fields, [key]: replaceAt(fields[key], rest, value) };
}

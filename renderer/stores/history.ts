import { applyPatches, enablePatches, produceWithPatches, type Patch } from 'immer';
import type { Draft } from '../../shared/draft/draft';
import { getField, type FieldPath } from '../../shared/draft/field-path';
import { allFields, findField } from '../../shared/form/fields/form-fields';
import { setAnswer } from '../../shared/form/fields/set-answer';

enablePatches();

/** One step of thought: what was changed, where, and the way there and back. */
export interface Step {
  readonly label: string;
  readonly path: FieldPath;
  /** Changes with the same key within a second are one step. */
  readonly key: string;
  readonly at: number;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export interface History {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

export interface Change {
  readonly path: FieldPath;
  readonly value: unknown;
}

export const emptyHistory: History = { past: [], future: [] };

/** Longer histories drop their oldest steps. */
const maxSteps = 1000;
const coalesceMilliseconds = 1000;

/** The draft with changes applied and the history one step longer, or as long when typing goes on. */
export function change(
  current: { readonly draft: Draft; readonly history: History },
  changes: readonly [Change, ...Change[]],
  step: { readonly label: string; readonly key: string; readonly at: number },
): { draft: Draft; history: History } {
  const real = changes.filter(({ path, value }) => !isAnswer(getField(current.draft, path), value));
  if (real.length === 0) return current;
  const [draft, patches, inverse] = produceWithPatches(current.draft, (working) => {
    for (const { path, value } of real) Object.assign(working, setAnswer(working as Draft, path, value));
  });
  const next: Step = { ...step, path: changes[0].path, patches, inverse };
  return { draft, history: { past: push(current.history, next), future: [] } };
}

/** One step back; `undefined` when there is none. */
export function undo(current: { readonly draft: Draft; readonly history: History } | null) {
  const step = current?.history.past.at(-1);
  if (current === null || step === undefined) return undefined;
  const history = { past: current.history.past.slice(0, -1), future: [step, ...current.history.future] };
  return { draft: applyPatches(current.draft, [...step.inverse]), history, step };
}

/** One step back to what an earlier session saved: the draft as it was then, which redo leads away from again. */
export function stepBackTo(current: { readonly draft: Draft; readonly history: History }, earlier: Draft, at: number) {
  const paths = allFields.map(({ path }) => path).filter((path) => !isSame(current.draft, earlier, path));
  const [path] = paths;
  if (path === undefined) return undefined;
  const [draft, inverse, patches] = produceWithPatches(current.draft, (working) => {
    Object.assign(working, earlier);
  });
  const label = findField(path)?.label ?? path;
  const step: Step = { label, path, key: paths.join('|'), at, patches, inverse };
  return { draft, history: { past: [], future: [step, ...current.history.future] }, step };
}

/** One step forward again; `undefined` when there is none. */
export function redo(current: { readonly draft: Draft; readonly history: History } | null) {
  const [step, ...future] = current?.history.future ?? [];
  if (current === null || step === undefined) return undefined;
  const history = { past: [...current.history.past, step], future };
  return { draft: applyPatches(current.draft, [...step.patches]), history, step };
}

function isSame(one: Draft, other: Draft, path: FieldPath): boolean {
  return JSON.stringify(getField(one, path) ?? '') === JSON.stringify(getField(other, path) ?? '');
}

/** An empty text and an unknown answer are the same to the form. */
function isAnswer(before: unknown, after: unknown): boolean {
  return Object.is(before ?? '', after ?? '');
}

function push({ past, future }: History, next: Step): readonly Step[] {
  const last = past.at(-1);
  const continues =
    last !== undefined && future.length === 0 && last.key === next.key && next.at - last.at < coalesceMilliseconds;
  if (!continues) return [...past.slice(1 - maxSteps), next];
  // The first step's way back leads to before the typing began; the last one's way forward to where it stands.
  return [...past.slice(0, -1), { ...next, inverse: last.inverse }];
}
